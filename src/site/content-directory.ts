import { resolve } from 'node:path';

/** The folder that editors write in, as an absolute path: `DATELINE_CONTENT`, or `content` where that is not set. */
export function contentDirectory(): string {
  return resolve(process.env['DATELINE_CONTENT'] || 'content');
}
