import { createInvite } from '#edge/storage/invite.ts';
import { migrate, withDatabase } from '#local/database.ts';
import { STATE } from '#local/places.ts';
import { Misuse } from '#terminal/command.ts';
import { family, member } from '#terminal/family.ts';

const ROLES = ['moderator', 'admin', 'reader'] as const;
type Role = (typeof ROLES)[number];

const invite = member(
  {
    name: 'invite',
    short: 'print a one-time link with which a moderator enrols',
    usage: 'npm run moderators -- invite NAME [--role moderator|admin|reader] [--address URL]',
    about: 'Prints a one-time link with which NAME enrols a passkey for the console of the local site.',
    options: {
      role: { type: 'string', default: 'moderator', about: 'what the person may do' },
      address: { type: 'string', default: 'http://localhost:4321', about: 'the address of the site' },
    },
    words: ['NAME'],
  },
  async ({ role, address }, [name = '']) => {
    if (!isRole(role)) throw new Misuse(`unknown role: ${role} (use ${ROLES.join(', ')})`);
    await migrate(STATE);
    const { token, expiresAt } = await withDatabase(STATE, (database) =>
      createInvite(database, { name, role, now: new Date() }),
    );
    console.log(
      `${new URL(`/moderate/enrol/${token}`, address).href}\n\nIt works once, until ${expiresAt.toISOString()}.`,
    );
  },
);

await family({ usage: 'npm run moderators -- COMMAND …', about: 'Looks after the moderators of the local site.' }, [
  invite,
]);

function isRole(word: string): word is Role {
  return (ROLES as readonly string[]).includes(word);
}
