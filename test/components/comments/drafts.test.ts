import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DRAFT_LIFE,
  dropDraft,
  keepDraft,
  readDraft,
  sweepDrafts,
  type DraftStorage,
} from '#components/comments/drafts.ts';

const form = '/comments/flood/';
const draft = { name: 'Mira', text: 'The bridge was closed.' };

/** A browser's storage, as far as drafts know it. */
function storage(entries: Record<string, string> = {}): DraftStorage & { names(): string[] } {
  const kept = new Map(Object.entries(entries));
  return {
    get length() {
      return kept.size;
    },
    key: (n) => [...kept.keys()][n] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    names: () => [...kept.keys()],
  };
}

test('readDraft() gives what keepDraft() was given, for each form its own', () => {
  const texts = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(fc.uniqueArray(fc.webPath(), { minLength: 2 }), texts, fc.nat(), (forms, text, at) => {
      const browser = storage();
      forms.forEach((form, n) => keepDraft(browser, form, { name: '', text: text + n }, at));
      expect(forms.map((form) => readDraft(browser, form, at))).toEqual(
        forms.map((_, n) => ({ name: '', text: text + n })),
      );
    }),
  );
});

test('keepDraft() keeps nothing of an empty form, and drops what was kept of it', () => {
  const browser = storage();
  keepDraft(browser, form, { name: '', text: ' \n ' }, 0);
  expect(browser.names()).toEqual([]);
  keepDraft(browser, form, draft, 0);
  keepDraft(browser, form, { name: '', text: '' }, 1);
  expect(browser.names()).toEqual([]);
});

test('readDraft() gives nothing after 30 days, nor from a clock that was ahead by more', () => {
  const browser = storage();
  keepDraft(browser, form, draft, DRAFT_LIFE * 2);
  expect(readDraft(browser, form, DRAFT_LIFE * 3)).toEqual(draft);
  expect(readDraft(browser, form, DRAFT_LIFE * 3 + 1)).toBeUndefined();
  expect(readDraft(browser, form, DRAFT_LIFE - 1)).toBeUndefined();
});

test('dropDraft() drops that of one form', () => {
  const browser = storage();
  keepDraft(browser, form, draft, 0);
  keepDraft(browser, '/comments/storm/', draft, 0);
  dropDraft(browser, form);
  expect(readDraft(browser, form, 0)).toBeUndefined();
  expect(readDraft(browser, '/comments/storm/', 0)).toEqual(draft);
});

test('sweepDrafts() drops the old and the broken of all forms, and nothing of anybody else', () => {
  const broken = ['', '{', 'null', '[]', '{"at":1}', '{"at":"1","fields":{}}', '{"at":1,"fields":{"text":2}}'];
  const browser = storage({
    other: 'of another script',
    ...Object.fromEntries(broken.map((text, n) => [`draft:/comments/broken-${n}/`, text])),
  });
  keepDraft(browser, '/comments/old/', draft, 0);
  keepDraft(browser, '/comments/older/', draft, 0);
  keepDraft(browser, form, draft, 1);
  sweepDrafts(browser, DRAFT_LIFE + 1);
  expect(browser.names()).toEqual(['other', 'draft:/comments/flood/']);
});

test('readDraft() takes nothing that is no draft', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const found = readDraft(storage({ [`draft:${form}`]: text }), form, 0);
      return found === undefined || Object.values(found).every((field) => typeof field === 'string');
    }),
  );
});
