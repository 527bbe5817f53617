import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { addInlineSources, fillPolicy, type InlineSources } from '#build/policy.ts';

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const none = (): InlineSources => ({ styles: new Set(), scripts: new Set() });

test('addInlineSources() takes the digests of styles and scripts, not of data and files', () => {
  const sources = none();
  addInlineSources(
    '<style>a{}</style><style media="print">b{}</style><script>run()</script><script type="module" src="/x.js"></script>' +
      '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
    sources,
  );
  expect([...sources.styles]).toEqual([sha('a{}'), sha('b{}')]);
  expect([...sources.scripts]).toEqual([sha('run()')]);
});

test('fillPolicy() names each digest once, in an order that does not depend on the pages', () => {
  const sources = none();
  addInlineSources('<style>b</style><style>a</style><style>b</style>', sources);
  const sorted = [sha('a'), sha('b')].sort().join(' ');
  expect(fillPolicy('style-src {styles}; script-src {scripts}', sources)).toBe(
    `style-src ${sorted}; script-src 'self'`,
  );
});

test('fillPolicy() allows no styles where no page has any', () => {
  expect(fillPolicy('style-src {styles}', none())).toBe("style-src 'none'");
});

test('fillPolicy() refuses a line that the server would not take', () => {
  const sources = none();
  for (let n = 0; n < 50; n++) addInlineSources(`<style>${n}</style>`, sources);
  expect(() => fillPolicy('style-src {styles}', sources)).toThrow('50 different styles');
});
