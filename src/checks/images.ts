import { open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import type { Problem } from '#problem.ts';
import type { Place } from '#site/document.ts';
import type { Check } from './content.ts';
import { findLinksAndImages, type Image } from '#mdx/links-and-images.ts';
import type { MdxSource } from '#mdx/sources.ts';

/** What can be made into the formats and widths that browsers choose from: by its name, and by what is in it. */
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|tiff|webp)$/i;
const FORMATS = ['avif', 'gif', 'jpg', 'png', 'svg', 'tiff', 'webp'];
/** How much of a file tells nearly always what it is, in bytes. */
const BEGINNING = 128 * 1024;

/** Images are there, on this site, and each says in words what it shows. */
export const images: Check = async ({ articles, pages }) => {
  const inTexts = [...articles, ...pages].flatMap((source) =>
    findLinksAndImages(source).images.map((image) => checkImage(image, source)),
  );
  return (await Promise.all([...inTexts, ...articles.map(checkLeadPicture)])).flat();
};

async function checkImage({ url, alt, ...place }: Image, source: MdxSource): Promise<Problem[]> {
  const problems: Problem[] = [];
  if (alt.trim() === '') {
    const fix = `say what it shows: ![A sentence about the picture](${url})`;
    problems.push({
      file: source.file,
      ...place,
      what: `the image ${url} has no words for those who don't see it`,
      fix,
    });
  }
  return url.startsWith('/') && !url.startsWith('//')
    ? problems
    : [...problems, ...(await checkFile(url, decoded(url), place, source))];
}

/** The picture in an article's front matter; its words are looked at with the other keys. */
async function checkLeadPicture(source: MdxSource): Promise<Problem[]> {
  const { document } = source.frontMatter();
  const { picture } = (document?.value ?? {}) as { picture?: { file?: unknown } | null };
  const name = picture?.file;
  if (document === undefined || typeof name !== 'string' || name === '') return [];
  const place = document.place(['picture', 'file']);
  if (name.startsWith('/') && !name.startsWith('//')) {
    const fix = 'put it beside the article, and write its name alone';
    return [{ file: source.file, ...place, what: `the image ${name} is not beside the article`, fix }];
  }
  return checkFile(name, name, place, source);
}

/**
 * @param url relative to the source, or of another site
 * @param name of the file that is meant, relative to the source
 */
async function checkFile(url: string, name: string, place: Place, { file, path }: MdxSource): Promise<Problem[]> {
  if (/^[a-z]+:|^\/\//i.test(url)) {
    const fix = 'put the picture beside the article and name its file: readers load nothing from other sites';
    return [{ file, ...place, what: `the image ${url} is on another site`, fix }];
  }
  const picture = join(dirname(path), name);
  if (!(await exists(picture))) {
    const fix = 'put it beside the article, or correct the name';
    return [{ file, ...place, what: `there is no image ${url}`, fix }];
  }
  if (!PICTURE.test(url)) {
    const fix = 'save it as JPEG, PNG, WebP, AVIF or SVG';
    return [{ file, ...place, what: `${url} is no image that browsers show`, fix }];
  }
  if (!FORMATS.includes((await formatOf(picture)) ?? '')) {
    const fix = 'save it anew as JPEG, PNG, WebP, AVIF or SVG: another ending of its name is not enough';
    return [{ file, ...place, what: `${url} can't be read as an image`, fix }];
  }
  return [];
}

/** What a file is, as the build will see it; undefined where it is no image, or cut off, or a drawing without a size. */
async function formatOf(path: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    for (const length of size > BEGINNING ? [BEGINNING, size] : [size]) {
      const { buffer } = await file.read({ buffer: new Uint8Array(length), position: 0 });
      const metadata = await imageMetadata(buffer, path).catch(() => undefined);
      if (metadata) return metadata.format;
    }
    return undefined;
  } finally {
    await file.close();
  }
}

/** An address as a file's name; one that is no address as it is. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
