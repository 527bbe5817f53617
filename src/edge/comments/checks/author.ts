import type { Check } from '../examination.ts';

/** With more than one comment in five turned down, an author's next one is worth a look. */
const SHARE = 1 / 5;

/** What became of the comments that came with the same cookie. A name says nothing: anybody can type it. */
export const checkAuthor: Check = async (examination) => {
  const { authorToken, store, holds } = examination;
  const author = authorToken === undefined ? undefined : await store.author(authorToken);
  if (!author) return;
  examination.author = author;
  const { approvedCount, rejectedCount } = author;
  if (rejectedCount > SHARE * (approvedCount + rejectedCount)) {
    holds.push({ check: 'author', detail: `${rejectedCount} rejected, ${approvedCount} approved` });
  }
};
