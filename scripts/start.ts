import { createServer } from 'node:net';
import { once } from 'node:events';
import { createInvite, hasModerator } from '#edge/storage/invite.ts';
import { buildSite } from '#build/build.ts';
import { migrate, withDatabase } from '#local/database.ts';
import { startEdge } from '#local/edge-server.ts';
import { STATE, VARIABLES } from '#local/places.ts';
import { localSecrets } from '#local/secrets.ts';
import { command, Misuse } from '#terminal/command.ts';
import { step } from '#terminal/progress.ts';

const DEFAULT_PORT = '4321';

await command(
  {
    name: 'start',
    usage: 'npm start -- [--port VALUE] [--content DIR]',
    about: 'Builds the site, runs the edge function on this machine, and serves both at http://localhost:4321.',
    options: {
      port: {
        type: 'string',
        default: process.env['PORT'] || DEFAULT_PORT,
        about: 'the port, which PORT sets as well',
      },
      content: { type: 'string', default: 'content', about: 'the folder that editors write in' },
    },
  },
  async ({ port: wanted, content }) => {
    const port = parsePort(wanted);
    await claimPort(port);
    await buildSite({ content, out: 'dist' });
    await step('Preparing the database', () => migrate(STATE));
    const invite = await step('Looking for a moderator', firstInvite, (token) => (token ? 'none yet' : ''));
    const secrets = await localSecrets(VARIABLES);
    const server = await step('Starting the edge function', () =>
      startEdge({ assets: 'dist', state: STATE, port, secrets }),
    );
    announce(server.address, invite);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await server.stop();
    process.exit();
  },
);

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Misuse(`invalid port: "${text}" (a number from 1 to 65535)`);
  }
  return port;
}

/** Finds out before the work, not after it, whether the port is free. */
async function claimPort(port: number): Promise<void> {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch (cause) {
    throw new Error(
      `Port ${port} can't be had. Another program may be using it; choose one with PORT=${port + 1} npm start.`,
      {
        cause,
      },
    );
  }
  probe.close();
  await once(probe, 'close');
}

/** A one-time link's token for the first moderator, or undefined where there is a moderator already. */
function firstInvite(): Promise<string | undefined> {
  return withDatabase(STATE, async (database) => {
    if (await hasModerator(database)) return undefined;
    const { token } = await createInvite(database, { name: 'First moderator', role: 'admin', now: new Date() });
    return token;
  });
}

function announce(address: string, invite: string | undefined): void {
  const lines = [`The site          ${address}/`, `The moderators    ${address}/moderate/`];
  if (invite) {
    lines.push(
      `\nNobody moderates yet. This link enrols the first moderator, once, within a day:\n${address}/moderate/enrol/${invite}`,
    );
  }
  console.log(`\n${lines.join('\n')}\n\nCtrl+C ends it.`);
}
