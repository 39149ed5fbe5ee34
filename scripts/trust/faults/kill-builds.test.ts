import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { killBuilds } from './kill-builds.ts';

const root = new URL('../../../', import.meta.url);

/** Plain notes: with code and formulas most kills would come while what renders these is loaded. */
const notes = {
  'index.md': '# Home\n\n[[Note]], [[A post]] and [[Nowhere]].\n',
  'Note.md': '---\nlayer: skim\ntopics: [attention]\ntools: [JAX]\n---\n# Note\n\n![[picture.svg]] #tag\n',
  'posts/A post.md': '---\ndate: 2026-01-01\n---\n![[Note]]\n',
  'Broken.md': '---\ntitle: [\n---\n',
  'private/Diary.md': 'Text.\n',
  'picture.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>',
};

let vault: string;
beforeAll(async () => {
  vault = await mkdtemp(join(tmpdir(), 'layerwise-killed-'));
  for (const folder of ['posts', 'private']) await mkdir(join(vault, folder));
  for (const [path, text] of Object.entries(notes)) await writeFile(join(vault, path), text);
});
afterAll(() => rm(vault, { recursive: true, force: true }));

it('a build that is killed leaves the last site or the next one, and the next build is as a clean one', async () => {
  const kills = Number(process.env['LAYERWISE_KILLS'] ?? '6');
  const { faults, found } = await killBuilds({
    bin: fileURLToPath(new URL('packages/cli/bin/layerwise.js', root)),
    vault,
    kills,
    seed: 1,
  });
  expect(faults).toEqual([]);
  expect(found.last + found.next + found.steppedAside).toBe(kills);
}, 600_000);
