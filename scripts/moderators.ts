import { createInvite } from '#edge/storage/invite.ts';
import { migrate, withDatabase } from '#local/database.ts';
import { STATE } from '#local/places.ts';
import { command, Misuse } from '#terminal/command.ts';

const ROLES = ['moderator', 'admin', 'reader'] as const;
type Role = (typeof ROLES)[number];

await command(
  {
    name: 'moderators',
    usage: 'npm run moderators -- invite NAME [--role moderator|admin|reader] [--address URL]',
    about: 'Prints a one-time link with which NAME enrols a passkey for the console of the local site.',
    options: {
      role: { type: 'string', default: 'moderator', about: 'what the person may do' },
      address: { type: 'string', default: 'http://localhost:4321', about: 'the address of the site' },
    },
    words: ['invite', 'NAME'],
  },
  async ({ role, address }, [verb, name]) => {
    if (verb !== 'invite') throw new Misuse(`unknown word: ${verb}`);
    if (!isRole(role)) throw new Misuse(`unknown role: ${role} (use ${ROLES.join(', ')})`);
    await migrate(STATE);
    const { token, expiresAt } = await withDatabase(STATE, (database) =>
      createInvite(database, { name: name ?? '', role, now: new Date() }),
    );
    console.log(
      `${new URL(`/moderate/enrol/${token}`, address).href}\n\nIt works once, until ${expiresAt.toISOString()}.`,
    );
  },
);

function isRole(word: string): word is Role {
  return (ROLES as readonly string[]).includes(word);
}
