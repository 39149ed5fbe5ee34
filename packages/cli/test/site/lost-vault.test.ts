import { execFile } from 'node:child_process';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';

let root: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'layerwise-lost-')));
});
afterEach(() => rm(root, { recursive: true, force: true }));

it('a program whose build cannot read the vault ends: no thread is left behind', async () => {
  const urls = ['@layerwise/builder', '@layerwise/templates'].map((name) => import.meta.resolve(name));
  await writeFile(
    join(root, 'build.mjs'),
    `const [{ build, loadConfig }, { theme }] = await Promise.all(${JSON.stringify(urls)}.map((url) => import(url)));
const config = await loadConfig({ cwd: ${JSON.stringify(root)}, overrides: { vault: 'nowhere' } });
const options = { now: '2026-01-10', drafts: false, cache: true, workers: null, journal: false, search: true };
await build({ config, theme, ...options, write: true }).catch(({ code }) => console.log(code));
`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'build.mjs')], {
    timeout: 60_000,
  });
  expect(stdout).toBe('ENOENT\n');
}, 90_000);
