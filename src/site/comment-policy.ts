import { z } from 'zod';

/**
 * What becomes of a comment. `held`: a moderator reads each before it appears. `trusted`: the same, but those whose
 * comments were approved often enough are published at once. `closed`: none are taken.
 */
export const commentPolicy = z.enum(['held', 'trusted', 'closed']);

export type CommentPolicy = z.infer<typeof commentPolicy>;
