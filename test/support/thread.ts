import { change, insertion } from '#edge/storage/change.ts';
import type { Status } from '#edge/comments/comment.ts';
import type { Site } from './site.ts';

/** A comment to be put into a thread; what is left out is made up from its id. */
export interface Given {
  id: string;
  parentId?: string;
  name?: string;
  text?: string;
  /** Taken down again after it was published. */
  gone?: boolean;
}

/**
 * Puts comments under articles, a minute after each other, by the store's own statements. The console is tested elsewhere.
 *
 * @param threads by their ids
 */
export async function fill(site: Site, threads: Readonly<Record<string, readonly Given[]>>): Promise<void> {
  const comments = Object.entries(threads).flatMap(([threadId, given]) => given.map((one) => ({ threadId, ...one })));
  await site.database(async (database) => {
    const written = comments.map(({ id, threadId, parentId, name = `Author of ${id}`, text = `Text of ${id}` }, n) =>
      insertion(database, {
        ...{ id, threadId, ...(parentId !== undefined && { parentId }), name, text },
        ...{ status: 'pending', version: 0, holdReasons: [], formNonce: id, capability: id },
        createdAt: new Date(Date.UTC(2026, 10, 1, 9, n)),
      }),
    );
    const decide = (commentId: string, from: Status, to: Status, fromVersion: number) =>
      change(database, {
        ...{ id: crypto.randomUUID(), commentId, from, to, fromVersion },
        ...{ by: { actor: 'rules' }, action: 'decide', decidedAt: new Date(0) },
      });
    const approved = comments.map(({ id }) => decide(id, 'pending', 'approved', 0));
    const gone = comments.filter((one) => one.gone).map(({ id }) => decide(id, 'approved', 'rejected', 1));
    await database.batch((await Promise.all([...written, ...approved, ...gone])).flat());
  });
}
