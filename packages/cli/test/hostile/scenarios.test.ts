import { execFile } from 'node:child_process';
import { mkdir, open, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { build, listSiteFiles, loadConfig } from '@layerwise/builder';
import { theme } from '@layerwise/templates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkshop, type Workshop } from '../run-cli.ts';
import { otherScenarios } from './decided-otherwise.ts';
import {
  hostileVaultScript,
  type Manifest,
  type Scenario,
  type Step,
  shareHostileVault,
} from './hostile-vault.ts';

const run = promisify(execFile);

/** Notes of the hostile vault that the steps speak of, and a private one. */
const corner = {
  'content/index.md': '---\ntitle: Home\nlayer: skim\n---\n\n# Home\n\nSee [[Plain]].\n',
  'content/Plain.md':
    '---\ntitle: Plain\nlayer: skim\ntags: [a/b]\n---\n\n# Plain\n\nText #ok\n\n## Part\n\nPart text. ^blk\n',
  'content/private/says-publish.md': '---\npublish: true\n---\nHidden.\n',
};

describe.skipIf(hostileVaultScript === null)(
  'a vault that was changed gives the site that a clean build of it gives (skipped where the scenarios are not there)',
  () => {
    let scenarios: Manifest['scenarios'];
    let workshop: Workshop;

    beforeAll(async () => {
      workshop = await openWorkshop({});
      scenarios = (await shareHostileVault()).manifest.scenarios;
    });
    afterAll(() => workshop?.close());

    it('in every scenario, and has no word that was taken back', async () => {
      const told: string[] = [];
      const inVault = scenarios.filter(({ id }) => !otherScenarios.has(id));
      for (const scenario of inVault)
        told.push(...(await carryOut(scenario)).map((what) => `${scenario.id}: ${what}`));
      expect(told).toEqual([]);
      expect(inVault).toHaveLength(15);
    }, 300_000);

    /** The same corner for each scenario; the cache is that of the one before. */
    async function begin(): Promise<void> {
      for (const name of ['content', 'site', 'clean', '.git', 'layerwise.config.json'])
        await rm(join(workshop.path, name), { recursive: true, force: true });
      for (const [path, text] of Object.entries(corner)) {
        await mkdir(dirname(join(workshop.path, path)), { recursive: true });
        await writeFile(join(workshop.path, path), text);
      }
      await git('init', '-q');
      await git('add', 'content');
      await git('commit', '-q', '-m', 'begin');
    }

    async function carryOut({ steps, absent }: Scenario): Promise<readonly string[]> {
      await begin();
      let background: Promise<unknown> = Promise.resolve();
      for (const step of steps) {
        if (step.do === 'write-slowly') background = writeSlowly(step.file, step.data);
        else await take(step);
      }
      await background;
      if (steps.some((step) => step.do === 'write-slowly')) await buildTo('site', true);
      await buildTo('clean', false);
      const [site, clean] = await Promise.all([readSite('site'), readSite('clean')]);
      const left = [...site].filter(([path, text]) => absent.some((word) => `${path}${text}`.includes(word)));
      const paths = new Set([...site.keys(), ...clean.keys()]);
      const different = [...paths].filter((path) => site.get(path) !== clean.get(path));
      return [...left.map(([path]) => `${path} has a word that is gone`), ...different];
    }

    async function git(...args: readonly string[]): Promise<void> {
      await run('git', [...identity, ...args], { cwd: workshop.path });
    }

    async function take(step: Step): Promise<void> {
      const at = (file: string) => join(workshop.path, 'content', file);
      switch (step.do) {
        case 'build':
          await buildTo('site', true);
          return;
        case 'write':
          await mkdir(dirname(at(step.file)), { recursive: true });
          await writeFile(at(step.file), step.data);
          if (step.mtime !== undefined) await utimes(at(step.file), step.mtime, step.mtime);
          return;
        case 'rename':
          await mkdir(dirname(at(step.to)), { recursive: true });
          await rename(at(step.from), at(step.to));
          return;
        case 'remove':
          await rm(at(step.file));
          return;
        case 'config':
          await writeFile(join(workshop.path, 'layerwise.config.json'), JSON.stringify(step.set));
          return;
        case 'git-commit':
          await git('commit', '-q', '--allow-empty', '-m', step.message);
          return;
        case 'write-slowly':
          return;
      }
    }

    async function buildTo(out: string, cache: boolean): Promise<void> {
      const config = await loadConfig({ cwd: workshop.path, overrides: { out } });
      const options = {
        now: '2026-01-01',
        drafts: false,
        workers: 1,
        journal: true,
        search: true,
        write: true,
      };
      await build({ config, theme, cache, ...options });
    }

    async function readSite(out: string): Promise<ReadonlyMap<string, string>> {
      const folder = join(workshop.path, out);
      const paths = [...(await listSiteFiles(folder)).keys()];
      return new Map(
        await Promise.all(
          paths.map(async (path) => [path, await readFile(join(folder, path), 'latin1')] as const),
        ),
      );
    }

    /** Writes one half, and the other while a build reads. */
    async function writeSlowly(file: string, data: string): Promise<void> {
      const [first = '', second = ''] = data.split('|');
      const path = join(workshop.path, 'content', file);
      await mkdir(dirname(path), { recursive: true });
      const handle = await open(path, 'w');
      await handle.write(first);
      await wait(300);
      await handle.write(second);
      await handle.close();
    }
  },
);

const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgSign=false'];
