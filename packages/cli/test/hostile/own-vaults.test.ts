import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openWorkshop, type Workshop } from '../run-cli.ts';
import { hostileVaultScript, type Manifest, shareHostileVault } from './hostile-vault.ts';

// A vault of 400 files is built several times.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

describe.skipIf(hostileVaultScript === null)(
  'hostile vaults of their own (skipped where they are not there)',
  () => {
    let workshop: Workshop;
    let folder: string;
    let manifest: Manifest;

    beforeAll(async () => {
      workshop = await openWorkshop({});
      ({ folder, manifest } = await shareHostileVault());
    });
    afterAll(() => workshop?.close());

    /** Builds one; nothing that it wants to run has run. */
    async function build(vault: string, ...more: readonly string[]) {
      const ended = await workshop.carryOut([
        'build',
        '--vault',
        join(folder, vault),
        '--out',
        vault,
        '--now',
        '2026-01-01',
        '--no-cache',
        ...more,
      ]);
      expect(existsSync(join(folder, 'sentinels/git-ran'))).toBe(false);
      return ended;
    }

    const read = (path: string) => readFile(join(workshop.path, path), 'utf8');

    it('are the four of the manifest', () => {
      expect(manifest.extraVaults.map(({ dir }) => dir)).toEqual([
        'vault-evil-git',
        'vault-bare',
        'vault-empty',
        'vault-one-bad',
      ]);
    });

    it('a repository whose configuration wants to run programs is read, and none of them runs', async () => {
      expect(await build('vault-evil-git')).toMatchObject({ code: 0 });
      expect(await read('vault-evil-git/data/progress.json')).toContain('"type": "edited"');
    });

    it('a folder that looks like a bare repository is none', async () => {
      const { code, stderr } = await build('vault-bare');
      expect(code).toBe(0);
      expect(stderr).toContain('(no-git)');
    });

    it('an empty vault gives an almost empty site', async () => {
      expect(await build('vault-empty')).toMatchObject({ code: 0 });
      expect(await read('vault-empty/index.html')).toContain('<h1');
    });

    it('one broken note is told with its place, and the others are built', async () => {
      for (const more of [[], ['--strict']]) {
        const { code, stderr } = await build('vault-one-bad', ...more);
        expect(code).toBe(1);
        expect(stderr).toMatch(/bad\.md:\d+:\d+ error .* \(frontmatter-syntax\)/);
        expect(await read('vault-one-bad/ok/index.html')).toContain('ok');
        expect(existsSync(join(workshop.path, 'vault-one-bad/bad'))).toBe(false);
      }
    });
  },
);
