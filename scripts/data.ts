import { add } from '#data-desk/add/add.ts';
import { check } from '#data-desk/check.ts';
import { diff } from '#data-desk/diff.ts';
import { list } from '#data-desk/list.ts';
import { lock } from '#data-desk/lock.ts';
import { upgrade } from '#data-desk/upgrade.ts';
import { withdraw } from '#data-desk/withdraw.ts';
import { family } from '#terminal/family.ts';

await family(
  {
    usage: 'npm run data -- COMMAND …',
    about: 'Looks after the datasets of a site: content/data/<dataset>/<version>/, each version a Data Package.',
  },
  [list, add, check, diff, lock, upgrade, withdraw],
);
