import { nearest, type Problem } from '#problem.ts';
import { languageOf, type MdxSource } from '#mdx/sources.ts';
import type { Check } from './content.ts';

/** What is said to be a translation is one: of a text that is there, in a language that this one does not have yet. */
export const translations: Check = ({ articles, pages, site }) =>
  site === undefined ? [] : [...checkGroup(articles, site.language), ...checkGroup(pages, site.language)];

function checkGroup(texts: readonly MdxSource[], standard: string): Problem[] {
  const byName = new Map(texts.map((text) => [text.name, text]));
  const taken = new Map<string, string>();
  return texts.flatMap((text) => {
    const of = originalOf(text);
    if (of === undefined) return [];
    const report = (what: string, fix: string, key = 'translationOf'): Problem[] => {
      const { document } = text.frontMatter();
      return [{ file: text.file, ...document?.place([key]), what, fix }];
    };
    const original = byName.get(of);
    if (original === undefined) {
      const meant = nearest(of, [...byName.keys()]);
      return report(
        `translationOf names "${of}", which does not exist`,
        meant === undefined ? 'name the folder of the original' : `did you mean "${meant}"?`,
      );
    }
    if (original === text)
      return report('translationOf names the text itself', 'name the original, or remove the line');
    const further = originalOf(original);
    if (further !== undefined) {
      return report(`translationOf names "${of}", which is a translation itself`, `name the original, "${further}"`);
    }
    const language = languageOf(text, standard);
    if (language === languageOf(original, standard)) {
      const fix = 'say in which language it is written: language: zh-Hans';
      return report(`it is in the language of "${of}", which it is to translate`, fix, 'language');
    }
    const key = `${of} ${language}`;
    const other = taken.get(key);
    taken.set(key, text.name);
    if (other === undefined) return [];
    return report(`"${of}" has a translation into ${language} already, "${other}"`, 'keep one of the two', 'language');
  });
}

function originalOf(text: MdxSource): string | undefined {
  const { translationOf } = (text.frontMatter().document?.value ?? {}) as { translationOf?: unknown };
  return typeof translationOf === 'string' ? translationOf : undefined;
}
