import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Member } from '#terminal/family.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A small site: two versions of the rain, an article and a page that cite the first, and another that cites none. */
export function newsroom(more: Record<string, string> = {}): Promise<string> {
  return temporaryFolder({
    'site.yaml': `name: The Gauge
description: Rain, by month.
address: https://gauge.example
language: en
sections: [{ id: weather, title: Weather, description: Weather. }]
comments: { policy: held, rules: Be kind. }
`,
    'articles/flood/index.mdx': article(
      'published: "2026-11-02T09:00:00+01:00"',
      `It rained. In November **Kiel** had <Datum from="rain@1" where={{ month: "2026-11" }} field="mm" /> mm, in October <Datum
from="rain@1" where={{ month: "2026-10" }} field="mm" /> mm. It went on.

<Chart type="bar" data="rain@1/monthly" x="mm" y="month" title="November was the wettest" />`,
    ),
    'articles/sun/index.mdx': article('published: "2026-11-02T09:00:00+01:00"', 'It shone.'),
    'pages/about.mdx': '---\ntitle: About\n---\n\nSince <Datum from="rain@1" show="count" format="words" /> months.\n',
    'data/rain/1/datapackage.json': descriptor('1'),
    'data/rain/1/monthly.csv': 'month,mm\n2026-10,81\n2026-11,140\n',
    'data/rain/2/datapackage.json': descriptor('2'),
    'data/rain/2/monthly.csv': 'month,mm\n2026-09,60\n2026-10,81\n2026-11,142\n',
    ...more,
  });
}

export function article(frontMatter: string, text: string): string {
  return `---\nheadline: Rain\n${frontMatter}\n---\n\n${text}\n`;
}

export function descriptor(version: string, primaryKey: string | undefined = 'month'): string {
  const fields = [
    { name: 'month', type: 'string' },
    { name: 'mm', type: 'number', title: 'Rain' },
  ];
  return JSON.stringify(
    {
      name: 'rain',
      version,
      title: 'Rain by month',
      licenses: [{ name: 'CC0-1.0' }],
      sources: [{ title: 'The weather office' }],
      resources: [{ name: 'monthly', path: 'monthly.csv', format: 'csv', schema: { fields, primaryKey } }],
    },
    null,
    2,
  );
}

export interface Said {
  out: string;
  errors: string;
  /** The exit code. */
  code: number;
}

/** Runs a command of the desk as from a terminal, with nobody to ask. */
export async function say({ run }: Member, content: string, ...argv: string[]): Promise<Said> {
  const lines = { out: [] as string[], errors: [] as string[] };
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.out.push(line)),
    vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.errors.push(line)),
    vi.spyOn(process.stderr, 'write').mockReturnValue(true),
  ];
  try {
    await run([...argv, '--content', content]);
    const strip = (texts: string[]) => texts.join('\n').replaceAll(/\S*\/(?=(?:articles|pages|data)\/)/g, '');
    return { out: strip(lines.out), errors: strip(lines.errors), code: Number(process.exitCode ?? 0) };
  } finally {
    process.exitCode = undefined;
    for (const spy of spies) spy.mockRestore();
  }
}

export function textOf(content: string, path: string): Promise<string> {
  return readFile(join(content, path), 'utf8');
}
