import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { run } from '#terminal/run.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('run() keeps what a program prints, and its code', async () => {
  const program = 'console.log("out"); console.error("err"); process.exitCode = 3;';
  const { code, output } = await run(process.execPath, ['-e', program]);
  expect(code).toBe(3);
  expect(output).toContain('out\n');
  expect(output).toContain('err\n');
});

test('run() of a program that is not there has the code 127', async () => {
  expect(await run('no-such-program', [])).toMatchObject({ code: 127 });
});

test('run() interrupts its program when the process itself ends', async () => {
  const folder = await temporaryFolder({});
  const mark = (name: string) => `require('fs').writeFileSync(${JSON.stringify(join(folder, name))}, '')`;
  const child = `process.on('SIGINT', () => { ${mark('interrupted')}; process.exit() });
    ${mark('ready')}; setInterval(() => {}, 1000)`;
  const parent = `import { existsSync } from 'node:fs';
    import { run } from ${JSON.stringify(pathToFileURL('src/terminal/run.ts').href)};
    void run(process.execPath, ['-e', ${JSON.stringify(child)}]);
    setInterval(() => existsSync(${JSON.stringify(join(folder, 'ready'))}) && process.exit(), 20);`;
  await run(process.execPath, ['--input-type=module', '-e', parent]);
  await expect.poll(() => existsSync(join(folder, 'interrupted'))).toBe(true);
});
