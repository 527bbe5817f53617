import { countCharacters, limits } from '../comment.ts';
import { FieldRefusal } from '../refusal.ts';
import type { Draft } from '../comment.ts';
import type { Faults } from '../refusal.ts';
import type { Check } from '../submit.ts';

/** A name and a text must be there and of a readable length. Makes the draft normal on the way. */
export const checkFields: Check = (examination) => {
  const name = normalLine(examination.draft.name);
  const text = normalText(examination.draft.text);
  const faults = { ...faultOf('name', name), ...faultOf('text', text) };
  if (Object.keys(faults).length > 0) throw new FieldRefusal(faults);
  examination.draft = { name, text };
};

function faultOf(field: keyof Draft, value: string): Faults {
  if (value === '') return { [field]: { code: 'missing' } };
  const [most, length] = [limits[field], countCharacters(value)];
  return length > most ? { [field]: { code: 'too-long', most, length } } : {};
}

/** Control characters, and those that turn the direction of what follows or can't be seen: nobody writes them by hand. */
const UNSEEN = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/gu;

/** More marks on one letter than any script writes; they would run over the lines around. */
const STACKED = /(\p{M}{6})\p{M}+/gu;

function normalText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(STACKED, '$1')
    .replaceAll(UNSEEN, (character) => (character === '\n' || character === '\t' ? character : ''))
    .replaceAll(/[^\S\n]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function normalLine(text: string): string {
  return normalText(text).replaceAll(/\s+/g, ' ');
}
