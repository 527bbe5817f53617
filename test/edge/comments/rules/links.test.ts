import { expect, test } from 'vitest';
import { hostsIn, isWithin, linksIn } from '#edge/comments/rules/links.ts';

test.each([
  ['See https://News.Example/a?b.', ['news.example']],
  ['(www.boats.example)', ['www.boats.example']],
  ['[here](https://boats.example/x), and http://boats.example:8080', ['boats.example', 'boats.example']],
  ['https://news.example@bad.example/', ['bad.example']],
  ['https://bad.example./', ['bad.example']],
  ['https://ｂａｄ。example/', ['bad.example']],
  ['https://[', ['']],
  ['No link: e.g. this', []],
])('linksIn(%j)', (text, hosts) => {
  expect(linksIn(text).map(({ host }) => host)).toEqual(hosts);
});

test('hostsIn() finds hosts that are no links', () => {
  expect(hostsIn('Go to bad.example, or mail me@shop.bad.example. Fine.Then…')).toEqual([
    'bad.example',
    'shop.bad.example',
    'fine.then',
  ]);
});

test('isWithin() takes subdomains, and no other name with the same end', () => {
  const domains = ['bad.example'];
  expect(['bad.example', 'a.b.bad.example'].every((host) => isWithin(host, domains))).toBe(true);
  expect(['notbad.example', 'bad.example.org', ''].some((host) => isWithin(host, domains))).toBe(false);
});

test('linksIn() and hostsIn() take time in proportion to the text', () => {
  // A search that starts again at each of these would ask a billion times.
  const text = `${'a.'.repeat(16_000)}!${'www.'.repeat(8000)}`;
  expect(linksIn(text)).toHaveLength(1);
  expect(hostsIn(text)).toEqual([]);
});
