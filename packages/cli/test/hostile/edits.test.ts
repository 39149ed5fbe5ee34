import { writeFileSync } from 'node:fs';
import { cp, lstat, mkdir, readFile, readlink, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appendToList, setField } from '@layerwise/parser';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/main.ts';
import { EditError } from '../../src/notes/edit-error.ts';
import { editFile } from '../../src/notes/edit-file.ts';
import { openWorkshop, type Workshop } from '../run-cli.ts';
import { hostileVaultScript, type Manifest, shareHostileVault } from './hostile-vault.ts';

/** What an edit changes: these bytes (as Latin-1) become those, and every other byte stays. */
const changes: ReadonlyMap<string, readonly [before: string, after: string]> = new Map([
  ['comments', ['layer: skim   # now', 'layer: explore   # now']],
  ['crlf', ['layer: skim\r\n', 'layer: explore\r\n']],
  ['bom', ['layer: skim', 'layer: explore']],
  ['mixed-eol', ['layer: skim\r\n', 'layer: explore\r\n']],
  ['invalid-body', ['layer: skim', 'layer: explore']],
  ['no-field', ['title: A # c\n', 'title: A # c\nlayer: explore\n']],
  ['no-block', ['# Body\n', '---\nlayer: explore\n---\n# Body\n']],
  ['quoted-key', ['"layer": 1', '"layer": explore']],
  ['flow-root', ['layer: skim,', 'layer: explore,']],
  ['body-layer', ['title: A\nlayer: skim', 'title: A\nlayer: explore']],
  ['nested-layer', ['deepen\nlayer: skim', 'deepen\nlayer: explore']],
  [
    'timebox',
    [
      'sessions: [] # none yet\n',
      'sessions: [{date: 2026-01-01, planned: 45, minutes: 45, outcome: bookmark}] # none yet\n',
    ],
  ],
  ['alias-value', ['layer: *b', 'layer: explore']],
  ['readonly', ['layer: skim', 'layer: explore']],
  ['mode600', ['layer: skim', 'layer: explore']],
]);

// A vault of 400 files is built several times.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

describe.skipIf(hostileVaultScript === null)(
  'edits of hostile notes (skipped where they are not there)',
  () => {
    let workshop: Workshop;
    let folder: string;
    let manifest: Manifest;

    beforeAll(async () => {
      workshop = await openWorkshop({});
      ({ folder, manifest } = await shareHostileVault());
    });
    afterAll(() => workshop?.close());

    /** Runs a command on a vault that holds nothing but the notes to edit, and gives its exit code. */
    async function run(file: string, command: 'promote' | 'timebox', vault: string): Promise<number> {
      const how = { promote: ['--to', 'explore'], timebox: ['--outcome', 'bookmark', '--spent', '45'] };
      const silent = { write: () => undefined, isTerminal: false, columns: 80 };
      const args = [command, file, '--vault', vault, '--now', '2026-01-01', ...how[command]];
      return main(args, {
        cwd: workshop.path,
        env: {},
        stdout: silent,
        stderr: silent,
        isStdinTerminal: false,
      });
    }

    it('change the bytes that they must and no other, or are refused', async () => {
      const vault = join(workshop.path, 'copy/vault');
      await mkdir(join(workshop.path, 'copy'));
      await cp(join(folder, 'vault/edit'), join(vault, 'edit'), {
        recursive: true,
        verbatimSymlinks: true,
      });
      await cp(join(folder, 'outside'), join(workshop.path, 'copy/outside'), { recursive: true });
      const done: string[] = [];
      for (const { id, file, op, result } of manifest.edits) {
        // Carried out below.
        if (id === 'changed-under') continue;
        const path = join(vault, file);
        const before = await readFile(path);
        const { mode } = await lstat(path);
        const target = await realpath(path);
        const code = await run(file, op.command, 'copy/vault');
        const change = changes.get(id);
        if (result === 'refuse' || change === undefined) {
          expect([id, code === 0]).toEqual([id, false]);
          expect((await readFile(path)).equals(before), id).toBe(true);
        } else {
          expect([id, code]).toEqual([id, 0]);
          const text = before.toString('latin1');
          expect(text.split(change[0]).length, id).toBeGreaterThan(1);
          expect((await readFile(path)).toString('latin1'), id).toBe(
            text.replace(change[0], () => change[1]),
          );
        }
        expect((await lstat(path)).mode, id).toBe(mode);
        expect(await realpath(path), id).toBe(target);
        done.push(id);
      }
      expect(done).toHaveLength(22);
      expect(await readlink(join(vault, 'edit/linked.md'))).toBe('comments.md');
    });

    it('keep what something else wrote meanwhile', async () => {
      const file = join(workshop.path, 'crlf.md');
      await cp(join(folder, 'vault/edit/crlf.md'), file);
      const before = await readFile(file);
      const other = Buffer.concat([before, Buffer.from('Written meanwhile.\r\n')]);
      const session = { date: '2026-01-01', minutes: 45, outcome: 'bookmark' };
      for (const edit of [
        (bytes: Uint8Array) => setField(bytes, 'layer', 'explore'),
        (bytes: Uint8Array) => appendToList(bytes, 'sessions', session),
      ]) {
        await writeFile(file, before);
        const editing = editFile(file, (bytes) => {
          writeFileSync(file, other);
          return edit(bytes);
        });
        await expect(editing).rejects.toThrow(EditError);
        expect((await readFile(file)).equals(other)).toBe(true);
      }
    });
  },
);
