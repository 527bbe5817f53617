import { countCharacters, limits } from '../comment.ts';
import { isBlank, plainText } from '../plain-text.ts';
import { FieldRefusal } from '../refusal.ts';
import type { Faults } from '../refusal.ts';
import type { Check } from '../examination.ts';

/** A name and a text must be there and of a readable length. Makes the draft normal on the way. */
export const checkFields: Check = (examination) => {
  const name = normalLine(examination.draft.name);
  const text = plainText(examination.draft.text);
  const faults: Faults = { ...faultOf('name', name), ...faultOf('text', text) };
  // What was written elsewhere can't be shortened by its author any more.
  const isMended = examination.kind === 'import' && Object.values(faults).every(({ code }) => code === 'too-long');
  if (!isMended && Object.keys(faults).length > 0) throw new FieldRefusal(faults);
  for (const [field, fault] of Object.entries(faults)) {
    if (fault.code === 'too-long') examination.holds.push({ check: 'length', detail: `${field}: ${fault.length}` });
  }
  examination.draft = { ...examination.draft, name, text };
};

function faultOf(field: 'name' | 'text', value: string): Faults {
  if (isBlank(value)) return { [field]: { code: 'missing' } };
  const [most, length] = [limits[field], countCharacters(value)];
  return length > most ? { [field]: { code: 'too-long', most, length } } : {};
}

function normalLine(text: string): string {
  return plainText(text).replaceAll(/\s+/g, ' ');
}
