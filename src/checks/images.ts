import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '#problem.ts';
import type { Check } from './content.ts';
import { findLinksAndImages, type Image } from '#mdx/links-and-images.ts';
import type { MdxSource } from '#mdx/sources.ts';

/** Images are there, on this site, and each says in words what it shows. */
export const images: Check = async ({ articles, pages }) => {
  const found = [...articles, ...pages].map(async (source) => {
    const problems = await Promise.all(findLinksAndImages(source).images.map((image) => checkImage(image, source)));
    return problems.flat();
  });
  return (await Promise.all(found)).flat();
};

async function checkImage({ url, alt, line, column }: Image, { file, path }: MdxSource): Promise<Problem[]> {
  const problems: Problem[] = [];
  if (alt.trim() === '') {
    const fix = `say what it shows: ![A sentence about the picture](${url})`;
    problems.push({ file, line, column, what: `the image ${url} has no words for those who don't see it`, fix });
  }
  if (/^[a-z]+:|^\/\//i.test(url)) {
    const fix = 'put the picture beside the article and name its file: readers load nothing from other sites';
    problems.push({ file, line, column, what: `the image ${url} is on another site`, fix });
  } else if (!url.startsWith('/') && !(await exists(dirname(path), url))) {
    problems.push({
      file,
      line,
      column,
      what: `there is no image ${url}`,
      fix: 'put it beside the article, or correct the name',
    });
  }
  return problems;
}

async function exists(directory: string, url: string): Promise<boolean> {
  try {
    return (await stat(join(directory, decodeURI(url)))).isFile();
  } catch {
    return false;
  }
}
