import { countCharacters, limits } from '../comment.ts';
import { plainText } from '../plain-text.ts';
import { FieldRefusal } from '../refusal.ts';
import type { Faults } from '../refusal.ts';
import type { Check } from '../submit.ts';

/** A name and a text must be there and of a readable length. Makes the draft normal on the way. */
export const checkFields: Check = (examination) => {
  const name = normalLine(examination.draft.name);
  const text = plainText(examination.draft.text);
  const faults = { ...faultOf('name', name), ...faultOf('text', text) };
  if (Object.keys(faults).length > 0) throw new FieldRefusal(faults);
  examination.draft = { ...examination.draft, name, text };
};

function faultOf(field: 'name' | 'text', value: string): Faults {
  if (value === '') return { [field]: { code: 'missing' } };
  const [most, length] = [limits[field], countCharacters(value)];
  return length > most ? { [field]: { code: 'too-long', most, length } } : {};
}

function normalLine(text: string): string {
  return plainText(text).replaceAll(/\s+/g, ' ');
}
