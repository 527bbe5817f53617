import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Puts the folder `fresh` in the place of `standing`. Both must be on one file system. An interruption between the two
 * renames leaves the old folder beside its place as `<standing>.previous`, never half a folder.
 */
export async function switchFolder(fresh: string, standing: string): Promise<void> {
  const target = resolve(standing);
  const previous = `${target}.previous`;
  await mkdir(dirname(target), { recursive: true });
  await rm(previous, { recursive: true, force: true });
  const hadOne = await renameIfThere(target, previous);
  try {
    await rename(fresh, target);
  } catch (cause) {
    if (hadOne) await rename(previous, target);
    throw new Error(`The finished site could not be put in place: ${target}`, { cause });
  }
  await rm(previous, { recursive: true, force: true });
}

async function renameIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
