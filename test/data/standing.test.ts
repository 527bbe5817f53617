import { expect, test } from 'vitest';
import type { Version } from '#data/catalogue.ts';
import { newestVersion, standingOf } from '#data/standing.ts';

/** Versions of one dataset, newest first; those with a reason are withdrawn. */
function dataset(...versions: [id: string, reason?: string, instead?: string][]) {
  return {
    versions: versions.map(([id, reason, instead]) => {
      const withdrawn = reason === undefined ? undefined : { on: '2026-11-23', reason, instead };
      return { dataset: 'rain', id, withdrawn } as Version;
    }),
  };
}

/** How each version stands, in short. */
function standings(rain: ReturnType<typeof dataset>) {
  return rain.versions.map((version) => {
    const standing = standingOf(version, rain);
    return `${standing.state}${'by' in standing && standing.by ? ` ${standing.by.id}` : ''}`;
  });
}

test('standingOf() tells the newest version from those before it', () => {
  expect(standings(dataset(['3'], ['2'], ['1']))).toEqual(['current', 'superseded 3', 'superseded 3']);
});

test('standingOf() passes over versions that were withdrawn', () => {
  const rain = dataset(['3', 'a leak'], ['2'], ['1']);
  expect(standings(rain)).toEqual(['withdrawn 2', 'current', 'superseded 2']);
  expect(newestVersion(rain)?.id).toBe('2');
});

test('standingOf() names the version that stands in the place of a withdrawn one', () => {
  expect(standings(dataset(['3'], ['2'], ['1', 'a leak', 'rain@2']))).toEqual([
    'current',
    'superseded 3',
    'withdrawn 2',
  ]);
});

test('standingOf() names none where none stands', () => {
  const rain = dataset(['2', 'a leak'], ['1', 'a leak']);
  expect(standings(rain)).toEqual(['withdrawn', 'withdrawn']);
  expect(newestVersion(rain)?.id).toBe('2');
});
