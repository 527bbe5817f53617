import { nearest } from '#problem.ts';
import { Misuse } from '#terminal/command.ts';
import { member } from '#terminal/family.ts';
import { moveComments } from './move/move.ts';
import { sources, type Source } from './move/record.ts';
import { deskOptions } from './options.ts';
import { restoreBackup } from './restore.ts';

/** What a comment's source is called in the database. */
const NAME = /^[\w.-]{1,40}$/;

export const importing = member(
  {
    name: 'import',
    short: 'restore a backup, or take in what Disqus, WordPress, Isso or Remark42 kept',
    usage: `npm run comments -- import FILE
       npm run comments -- import --from ${sources.join('|')} FILE [--map FILE] [--write]`,
    about: `Without --from, FILE is a backup that "export" wrote. It is read from end to end before anything is written, and
restored as it was into an empty database. A restore that was stopped goes on when it is called again.

With --from, FILE is the export of Disqus (XML) or WordPress (Tools, Export), the database of Isso (comments.db) or a
backup of Remark42; packed with gzip or not. What would come is told first, and nothing is changed without --write.
A second run brings only what is new. Threads are found by the paths of articles in the built site and the former ones
that it leads on; --map has lines "/old/address -> thread" for others. Names, texts, dates, replies and states come,
and nothing else: no e-mail address, no IP address, no website, no picture.`,
    options: {
      from: { type: 'string', about: `${sources.join(', ')}` },
      map: { type: 'string', about: 'a file that says which old address is which thread' },
      name: { type: 'string', about: 'where several sites on one system are moved: what to call this one' },
      write: { type: 'boolean', about: 'do it' },
      all: { type: 'boolean', about: 'print every thread and every address' },
      ...deskOptions,
    },
    words: ['FILE'],
  },
  async ({ from, map, name, write, all, site, state }, [file = '']) => {
    if (from === undefined) {
      const idle = Object.entries({ map, name, write, all }).find(([, value]) => value !== undefined);
      if (idle) throw new Misuse(`--${idle[0]} is only for --from another system`);
      return restoreBackup(file, state);
    }
    if (!isSource(from)) {
      const meant = nearest(from, sources);
      throw new Misuse(`unknown system: ${from} (${meant ? `did you mean ${meant}?` : `use ${sources.join(', ')}`})`);
    }
    if (name !== undefined && !NAME.test(name))
      throw new Misuse(`"${name}" is no name: use letters, digits, . _ and -`);
    return moveComments({ from, file, name, map, site, state, write, all });
  },
);

function isSource(word: string): word is Source {
  return (sources as readonly string[]).includes(word);
}
