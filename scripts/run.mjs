/*
 * The door to every command: `npm start`, `npm test`, `npm run build` and so on run this file with the Node that is on
 * the machine (20 or later, plain JavaScript). It installs what is missing, then runs scripts/<command>.ts with the
 * Node that the project brings.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const binaries = join(root, 'node_modules', '.bin');
const [command, ...args] = process.argv.slice(2);

if (!command || !existsSync(join(root, 'scripts', `${command}.ts`))) {
  console.error(`unknown command: ${command ?? '(none)'}\n    fix: see the "scripts" in package.json`);
  process.exit(2);
}

if (!isInstalled()) {
  console.log('Installing what is missing; the first time takes about a minute.');
  // Not `npm ci`: it refuses a lock that lacks the binaries of platforms which are not this one. Locked versions hold
  // all the same, and --no-save leaves the lock as it is.
  const code = await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    console.error(
      '\nThe packages could not be installed.\n    fix: see the lines above; the npm registry must be reachable',
    );
    process.exit(code);
  }
}

process.exit(await run('node', [join(root, 'scripts', `${command}.ts`), ...args]));

/** Whether every package that package-lock.json asks for is there in that version, as npm's own record tells. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record) || !existsSync(join(binaries, 'node'))) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

/** Runs a program to its end, handing on what interrupts us. Resolves to its exit code. */
function run(program, programArgs) {
  const child = spawn(program, programArgs, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: binaries + delimiter + process.env.PATH, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  // A terminal sends Ctrl+C to both; a process manager only to us.
  const hand = (signal) => child.kill(signal);
  process.on('SIGINT', hand);
  process.on('SIGTERM', hand);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      process.off('SIGINT', hand);
      process.off('SIGTERM', hand);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}
