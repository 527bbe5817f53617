import { readDisqus } from './sources/disqus.ts';
import { readIsso } from './sources/isso.ts';
import { readRemark42 } from './sources/remark42.ts';
import { readWordpress } from './sources/wordpress.ts';
import type { Reader, Source } from './record.ts';

/** A reader for each system. */
export const readers: Readonly<Record<Source, Reader>> = {
  disqus: readDisqus,
  wordpress: readWordpress,
  isso: readIsso,
  remark42: readRemark42,
};
