import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import type { Problem } from '#problem.ts';
import { readJson, type WrittenDocument } from '#site/document.ts';
import { checkDocument } from '#site/faults.ts';
import { day, words } from '#site/values.ts';

/*
 * content/data/versions.lock.json: what every published version consists of, so that a version can't change without a
 * word, and which versions were withdrawn.
 */

const withdrawalSchema = z.strictObject({
  /** The day on which it was withdrawn: `2026-11-23`. */
  on: day,
  /** Why, in words for readers. */
  reason: words(),
  /** The version that stands in its place, where there is one. */
  instead: z.string().optional(),
});

const lockedVersionSchema = z.strictObject({
  /** By the path inside the version's folder, the SHA-256 of the file's bytes, in hexadecimal. */
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/, 'restore the file from git')),
  withdrawn: withdrawalSchema.optional(),
});

const lockSchema = z.strictObject({
  format: z.literal(1),
  /** By reference: `gdp@2026-02-24`. */
  versions: z.record(z.string(), lockedVersionSchema),
});

export type Withdrawal = z.output<typeof withdrawalSchema>;
export type LockedVersion = z.output<typeof lockedVersionSchema>;

export interface Lock {
  /** By reference: `gdp@2026-02-24`. */
  versions: Record<string, LockedVersion>;
  /** The file as written, for the places of what is wrong; undefined where there is none. */
  document?: WrittenDocument;
}

export const EMPTY_LOCK: Lock = { versions: {} };

export function lockFile(contentDirectory: string): string {
  return join(contentDirectory, 'data', 'versions.lock.json');
}

/** Reads the lock; where there is none, nothing is locked. */
export async function readLock(contentDirectory: string): Promise<{ lock: Lock; problems: Problem[] }> {
  const path = lockFile(contentDirectory);
  const text = await readFile(path, 'utf8').catch(ifMissing);
  if (text === undefined) return { lock: EMPTY_LOCK, problems: [] };
  const { document, problems } = readJson(text, relative(process.cwd(), path));
  if (document === undefined) return { lock: EMPTY_LOCK, problems };
  const checked = checkDocument(lockSchema, document);
  if (checked.value === undefined) return { lock: EMPTY_LOCK, problems: checked.problems };
  return { lock: { versions: checked.value.versions, document }, problems: [] };
}

/** Writes the lock whole or not at all; its entries are sorted, so that two editors' additions merge. */
export async function writeLock(contentDirectory: string, versions: Lock['versions']): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1)));
  const path = lockFile(contentDirectory);
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, `${JSON.stringify({ format: 1, versions: sorted }, null, 2)}\n`);
  await rename(unfinished, path);
}

/** What is locked of a version: its descriptor and its resources, each once, sorted. */
export function lockedPaths(version: { resources: readonly { path: string }[] }): string[] {
  return [...new Set(['datapackage.json', ...version.resources.map(({ path }) => path)])].sort();
}

/**
 * The digests of a version's files as they are now.
 *
 * @returns SHA-256 in hexadecimal by path; without those that are not there
 */
export async function digestsOf(directory: string, paths: readonly string[]): Promise<Record<string, string>> {
  const digests = await Promise.all(paths.map((path) => digestOf(join(directory, path))));
  return Object.fromEntries(paths.flatMap((path, index) => (digests[index] ? [[path, digests[index]]] : [])));
}

async function digestOf(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(ifMissing);
  return bytes && createHash('sha256').update(bytes).digest('hex');
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
