import { execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { lstat, mkdir, readdir, readFile, readlink, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFiles } from '../../test/make-files.ts';
import type { OutputFile } from '../output-file.ts';
import { EarlyFiles } from './early-files.ts';
import { recoverSite } from './staging.ts';
import { writeSite } from './write-site.ts';

type Texts = { readonly [path: string]: string };

let root: string;
let out: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'write-site-'));
  out = join(root, 'dist');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(texts: Texts, folder = out): ReturnType<typeof writeSite> {
  return writeSite([...makeFiles(texts).values()], folder);
}

/** Texts of the files in a folder by path, without Layerwise's marker. */
async function read(folder: string): Promise<Texts> {
  const texts: Record<string, string> = {};
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || entry.name === '.layerwise-site') continue;
    const path = join(entry.parentPath, entry.name);
    texts[path.slice(folder.length + 1)] = await readFile(path, 'utf8');
  }
  return texts;
}

describe('writeSite', () => {
  it('makes a folder, and those above it, hold exactly the files', async () => {
    const folder = join(root, 'a', 'b', 'dist');
    const { written, unchanged, removed } = await write({ 'index.html': 'home', 'a/b/c.html': 'c' }, folder);
    expect({ written, unchanged, removed }).toEqual({ written: 3, unchanged: 0, removed: 0 });
    expect(await read(folder)).toEqual({ 'index.html': 'home', 'a/b/c.html': 'c' });
    expect(await readdir(join(root, 'a', 'b'))).toEqual(['dist']);
  });

  it('replaces the site as a whole; unchanged files stay the same files', async () => {
    await write({ a: 'a', b: 'b', 'c/d': 'd', 'c/e': 'e' });
    const old = new Date(1e12);
    await utimes(join(out, 'a'), old, old);
    const before = statSync(join(out, 'a'));
    const { written, unchanged, removed } = await write({ a: 'a', b: 'B', 'c/e': 'e', f: 'f' });
    expect({ written, unchanged, removed }).toEqual({ written: 2, unchanged: 3, removed: 1 });
    expect(await read(out)).toEqual({ a: 'a', b: 'B', 'c/e': 'e', f: 'f' });
    const after = statSync(join(out, 'a'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, 1e12]);
    expect(await readdir(root)).toEqual(['dist']);
  });

  it('touches nothing where nothing changed', async () => {
    await write({ a: 'a', 'b/c': 'c' });
    const before = statSync(out);
    const above = statSync(root);
    const { written, unchanged, removed } = await write({ a: 'a', 'b/c': 'c' });
    expect({ written, unchanged, removed }).toEqual({ written: 0, unchanged: 3, removed: 0 });
    expect(statSync(out).ino).toBe(before.ino);
    expect(statSync(root).mtimeMs).toBe(above.mtimeMs);
  });

  it('lets a file take the place of a folder, and a folder that of a file', async () => {
    await write({ 'x/index.html': '1', y: '2' });
    await write({ x: '3', 'y/index.html': '4' });
    expect(await read(out)).toEqual({ x: '3', 'y/index.html': '4' });
  });

  it('takes away what somebody put into the site', async () => {
    await write({ a: 'a', b: 'b' });
    await mkdir(join(out, 'extra'));
    await writeFile(join(out, 'extra', 'file'), 'x');
    await rm(join(out, 'b'));
    await symlink('/etc/passwd', join(out, 'b'));
    expect(await write({ a: 'a', b: 'b' })).toMatchObject({ written: 1, removed: 1 });
    expect(await read(out)).toEqual({ a: 'a', b: 'b' });
    expect((await lstat(join(out, 'b'))).isSymbolicLink()).toBe(false);
  });

  it('copies files, and sees when they are unchanged', async () => {
    const source = join(root, 'picture');
    await writeFile(source, 'bytes');
    const file: OutputFile = { path: 'a.png', type: 'path', source };
    await writeSite([file], out);
    expect(await read(out)).toEqual({ 'a.png': 'bytes' });
    expect(await writeSite([file], out)).toMatchObject({ written: 0, unchanged: 2 });
    await writeFile(source, 'other');
    expect(await writeSite([file], out)).toMatchObject({ written: 1, unchanged: 1 });
  });

  it('moves files that are written already to their places, and leaves what has not changed', async () => {
    const early = new EarlyFiles(out);
    const folder = (await early.open()) ?? '';
    const file = async (text: string, fingerprint?: string): Promise<OutputFile> => {
      const source = join(folder, text);
      await writeFile(source, text);
      return { path: 'a/b', type: 'written', source, ...(fingerprint !== undefined && { fingerprint }) };
    };
    const { stamps } = await writeSite([await file('one', 'f')], out);
    expect(await read(out)).toEqual({ 'a/b': 'one' });
    expect([...stamps.keys()]).toEqual(['a/b']);
    expect(await readdir(folder)).toEqual([]);
    const before = statSync(join(out, 'a/b'));
    expect(await writeSite([await file('one')], out)).toMatchObject({ written: 0, unchanged: 2 });
    expect(statSync(join(out, 'a/b')).ino).toBe(before.ino);
    expect(await writeSite([await file('two')], out)).toMatchObject({ written: 1, unchanged: 1 });
    expect(await read(out)).toEqual({ 'a/b': 'two' });
    await early.close();
    expect(await readdir(root)).toEqual(['dist']);
  });

  it('makes what may be as it was written last, and leaves it where it is', async () => {
    let made = 0;
    const file = (text: string, stamp: { size: number; modified: number } | null): OutputFile => ({
      path: 'a',
      type: 'kept',
      fingerprint: text,
      stamp,
      make: async () => {
        made += 1;
        return Buffer.from(text);
      },
    });
    const first = await writeSite([file('one', null)], out);
    expect([first.written, made]).toEqual([2, 1]);
    expect(await writeSite([file('one', first.stamps.get('a') ?? null)], out)).toMatchObject({ written: 0 });
    expect(made).toBe(1);
    expect(await writeSite([file('one', null)], out)).toMatchObject({ written: 0, unchanged: 2 });
    expect(made).toBe(2);
    expect(await writeSite([file('two', null)], out)).toMatchObject({ written: 1, unchanged: 1 });
    expect(await read(out)).toEqual({ a: 'two' });
  });

  it('keeps the last site where a file to be copied has vanished', async () => {
    await write({ a: 'a' });
    const files: readonly OutputFile[] = [{ path: 'b', type: 'path', source: join(root, 'nothing') }];
    await expect(writeSite(files, out)).rejects.toThrow('ENOENT');
    expect(await read(out)).toEqual({ a: 'a' });
    expect(await readdir(root)).toEqual(['dist']);
  });

  it.each(['../x', '/x', 'a/../../x', 'a\\b', 'a\0b', '', 'a//b', './a'])(
    'writes nothing at all where a path is no path inside the site: %j',
    async (path) => {
      await expect(write({ ok: 'ok', [path]: 'x' })).rejects.toThrow('is no path inside the site.');
      expect(await readdir(root)).toEqual([]);
    },
  );
});

describe('a few changes of a large site', () => {
  const many: Texts = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [`${index % 10}/${index}.html`, `${index}`]),
  );

  it('are made in their places; the rest is not touched', async () => {
    await write(many);
    const before = statSync(out);
    const folder = statSync(join(out, '3'));
    const changed = { ...many, '0/10.html': 'ten', 'new/folder/a.css': 'a' };
    const { written, unchanged, removed } = await write(changed);
    expect({ written, unchanged, removed }).toEqual({ written: 2, unchanged: 1000, removed: 0 });
    expect(await read(out)).toEqual(changed);
    expect(statSync(out).ino).toBe(before.ino);
    expect(statSync(join(out, '3')).mtimeMs).toBe(folder.mtimeMs);
    expect(await readdir(root)).toEqual(['dist']);
  });

  it('may be that files go, and folders with the last of their files', async () => {
    await write({ ...many, 'a/b/c.html': 'c', 'a/d.html': 'd' });
    const before = statSync(out);
    const { written, removed } = await write({ ...many, 'a/d.html': 'D' });
    expect({ written, removed }).toEqual({ written: 1, removed: 1 });
    expect(await read(out)).toEqual({ ...many, 'a/d.html': 'D' });
    expect(await readdir(join(out, 'a'))).toEqual(['d.html']);
    expect(statSync(out).ino).toBe(before.ino);
  });

  it('say the stamps of the files that have fingerprints as they stand', async () => {
    await write(many);
    const file = { path: 'page.html', type: 'bytes', bytes: Buffer.from('p'), fingerprint: 'f' } as const;
    const { stamps } = await writeSite([...makeFiles(many).values(), file], out);
    const { size, mtimeMs } = statSync(join(out, 'page.html'));
    expect([...stamps]).toEqual([['page.html', { size, modified: mtimeMs }]]);
  });

  it.each<[string, Texts, () => Promise<unknown>]>([
    ['a file takes the place of a folder', { folder: 'f' }, () => write({ ...many, 'folder/a': 'a' })],
    ['a folder takes the place of a file', { 'file/a/b': 'f' }, () => write({ ...many, file: 'a' })],
    ['an empty folder is in the way', { a: 'a' }, () => mkdir(join(out, 'a'))],
    [
      'there are more than 64',
      Object.fromEntries(Array.from({ length: 64 }, (_, index) => [`more/${index}`, 'x'])),
      async () => undefined,
    ],
  ])('replace it as a whole where %s', async (_what, changes, prepare) => {
    await write(many);
    await prepare();
    const before = statSync(out);
    await write({ ...many, ...changes });
    expect(statSync(out).ino).not.toBe(before.ino);
    expect(await read(out)).toEqual({ ...many, ...changes });
  });

  it('are ended by the next who comes, where they were interrupted', async () => {
    await write({ a: '1', 'b/c': '1', d: '1' });
    const change = join(root, '.dist.layerwise-change-999999999-0a1b2c3d');
    await mkdir(change);
    // The first has moved already.
    await writeFile(join(out, 'a'), '2');
    await writeFile(join(change, '1'), '2');
    await writeFile(join(change, '2'), '2');
    await writeFile(
      join(change, 'list.json'),
      JSON.stringify({ moved: ['a', 'b/c', 'e/f'], removed: ['d'] }),
    );
    await recoverSite(out);
    expect(await read(out)).toEqual({ a: '2', 'b/c': '2', 'e/f': '2' });
    expect(await readdir(root)).toEqual(['dist']);
  });

  it.each([
    { moved: ['../b'], removed: [] },
    { moved: ['b'], removed: ['../keep'] },
  ])('do nothing outside of the site, whatever is written of them: %j', async (change) => {
    await write({ a: '1' });
    await writeFile(join(root, 'keep'), 'kept');
    const folder = join(root, '.dist.layerwise-change-999999999-0a1b2c3d');
    await mkdir(folder);
    await writeFile(join(folder, '0'), '2');
    await writeFile(join(folder, 'list.json'), JSON.stringify(change));
    await expect(recoverSite(out)).rejects.toThrow('is no path inside the site.');
    expect(await read(out)).toEqual({ a: '1' });
    expect((await readdir(root)).sort()).toEqual([
      '.dist.layerwise-change-999999999-0a1b2c3d',
      'dist',
      'keep',
    ]);
  });

  it('are noticed by a build that looked at the site before them', async () => {
    await write(many);
    const texts = { ...many, '0/0.html': 'mine' };
    const files: OutputFile[] = [...makeFiles(texts).values()];
    const slow: OutputFile = {
      path: 'late.html',
      type: 'kept',
      fingerprint: 'f',
      stamp: null,
      // It is made to be compared with what is there.
      make: async () => {
        await write({ ...many, 'late.html': 'old', '0/0.html': 'theirs' });
        return Buffer.from('new');
      },
    };
    await write({ ...many, 'late.html': 'old' });
    await expect(writeSite([...files, slow], out)).rejects.toThrow('Another build has just written to');
    expect(await read(out)).toEqual({ ...many, 'late.html': 'old', '0/0.html': 'theirs' });
  });
});

describe('a folder that Layerwise did not make', () => {
  it('is refused and left as it is', async () => {
    await mkdir(out);
    await writeFile(join(out, 'thesis.tex'), 'precious');
    await expect(write({ a: 'a' })).rejects.toThrow(
      `${out} is not empty and was not made by Layerwise, so it is left alone. Name another folder with --out, or empty this one yourself.`,
    );
    expect(await read(out)).toEqual({ 'thesis.tex': 'precious' });
  });

  it('is taken where it is empty', async () => {
    await mkdir(out);
    await write({ a: 'a' });
    expect(await read(out)).toEqual({ a: 'a' });
  });

  it('is refused where it is a file', async () => {
    await writeFile(out, 'x');
    await expect(write({ a: 'a' })).rejects.toThrow(`${out} is a file; name a folder with --out.`);
    expect(readFileSync(out, 'utf8')).toBe('x');
  });

  it('is refused where a file is in the place of a folder above it', async () => {
    await writeFile(out, 'x');
    await expect(write({ a: 'a' }, join(out, 'deeper'))).rejects.toThrow();
    expect(readFileSync(out, 'utf8')).toBe('x');
  });
});

describe('a folder that is a symbolic link', () => {
  it('stays one, and the folder that it leads to is replaced', async () => {
    await mkdir(join(root, 'real'));
    await symlink('real', out);
    await write({ a: 'a' });
    await write({ b: 'b' });
    expect(await readlink(out)).toBe('real');
    expect(await read(join(root, 'real'))).toEqual({ b: 'b' });
    expect((await readdir(root)).sort()).toEqual(['dist', 'real']);
  });

  it('may lead to a folder that is not there yet', async () => {
    await symlink('elsewhere/site', out);
    await write({ a: 'a' });
    expect(await readlink(out)).toBe('elsewhere/site');
    expect(await read(join(root, 'elsewhere', 'site'))).toEqual({ a: 'a' });
  });

  it('is refused where it leads to a folder of somebody else', async () => {
    await mkdir(join(root, 'real'));
    await writeFile(join(root, 'real', 'x'), 'x');
    await symlink('real', out);
    await expect(write({ a: 'a' })).rejects.toThrow('was not made by Layerwise');
  });

  it('is refused where it leads in a circle', async () => {
    await symlink('other', out);
    await symlink('dist', join(root, 'other'));
    await expect(write({ a: 'a' })).rejects.toThrow('is a symbolic link that leads in a circle.');
  });
});

describe('two builds at once', () => {
  /** A process that does nothing, and whose number a folder carries. */
  function startOther(): { pid: number; end: () => void } {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    return { pid: child.pid ?? 0, end: () => child.kill('SIGKILL') };
  }

  it('do not mix: the second is refused while the first is at work', async () => {
    await write({ a: 'a' });
    const other = startOther();
    const theirs = join(root, `.dist.layerwise-next-${other.pid}-0a1b2c3d`);
    await mkdir(theirs);
    await expect(write({ b: 'b' })).rejects.toThrow(
      `Another build is writing to ${out}. Wait until it has ended; if there is none, delete ${theirs}.`,
    );
    expect(await read(out)).toEqual({ a: 'a' });
    expect((await readdir(root)).sort()).toEqual([`.dist.layerwise-next-${other.pid}-0a1b2c3d`, 'dist']);
    other.end();
  });

  it('of one process do not mix either', async () => {
    const sites = Array.from({ length: 8 }, (_, index) => ({ a: `${index}`, b: `${index}` }));
    const results = await Promise.allSettled(sites.map((site) => write(site)));
    const { a, b } = await read(out).catch((): Texts => ({}));
    expect(a).toBe(b);
    for (const result of results) {
      if (result.status === 'rejected') expect(String(result.reason)).toContain('Another build');
    }
    expect((await readdir(root)).filter((name) => name !== 'dist')).toEqual([]);
    await write({ a: 'last' });
    expect(await read(out)).toEqual({ a: 'last' });
  });
});

describe('a build that was killed', () => {
  const first: Texts = { a: 'a', b: 'b', 'c/d': 'd' };
  const second: Texts = { a: 'a', b: 'B', 'e/f': 'f' };
  const script = fileURLToPath(new URL('../../test/write-once.mjs', import.meta.url));

  function writeOnce(texts: Texts, ...kill: readonly string[]): Promise<string> {
    return new Promise((resolve) => {
      execFile(process.execPath, [script, out, JSON.stringify(texts), ...kill], (_error, stdout) =>
        resolve(stdout),
      );
    });
  }

  it('at any step leaves the last site or the new one, and the next build is as a clean one', async () => {
    await write(first);
    const steps = Number(await writeOnce(second));
    expect(steps).toBeGreaterThan(20);
    for (let step = 1; step <= steps; step += 1) {
      await write(first);
      await writeOnce(second, `${step}`, step % 2 === 0 ? 'before' : 'after');
      await recoverSite(out);
      expect([first, second]).toContainEqual(await read(out));
      expect(await readdir(root)).toEqual(['dist']);
      await write(second);
      expect(await read(out)).toEqual(second);
    }
  });

  it('leaves no files that were written early', async () => {
    await write(first);
    const early = join(root, '.dist.layerwise-early-999999999-0a1b2c3d');
    await mkdir(early);
    await writeFile(join(early, '0'), 'page');
    await recoverSite(out);
    expect(await readdir(root)).toEqual(['dist']);
  });

  it('between stepping aside and taking place is mended', async () => {
    await write(first);
    const previous = join(root, '.dist.layerwise-previous-999999999-0a1b2c3d');
    execFileSync('mv', [out, previous]);
    await mkdir(join(root, '.dist.layerwise-next-999999999-0a1b2c3d'));
    await recoverSite(out);
    expect(await read(out)).toEqual(first);
    expect(await readdir(root)).toEqual(['dist']);
  });

  it('by a process of the same number as ours is not taken for us', async () => {
    await write(first);
    await mkdir(join(root, `.dist.layerwise-next-${process.pid}-0a1b2c3d`));
    await write(second);
    expect(await read(out)).toEqual(second);
    expect(await readdir(root)).toEqual(['dist']);
  });

  it('of another site beside it is none of our business', async () => {
    await mkdir(join(root, '.dist2.layerwise-next-999999999-0a1b2c3d'));
    await write(first);
    expect((await readdir(root)).sort()).toEqual(['.dist2.layerwise-next-999999999-0a1b2c3d', 'dist']);
  });
});

describe('a small disk', () => {
  const disk = join(tmpdir(), `write-site-disk-${process.pid}`);
  const isMounted = mount();

  function mount(): boolean {
    try {
      execFileSync('mkdir', ['-p', disk]);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk], { stdio: 'ignore' });
      return true;
    } catch {
      rmSync(disk, { recursive: true, force: true });
      return false;
    }
  }

  // It takes the rights of the administrator to mount one.
  it.skipIf(!isMounted)('that gets full keeps the last site, and says why', async () => {
    try {
      const folder = join(disk, 'dist');
      await write({ a: 'a'.repeat(50_000) }, folder);
      await expect(write({ a: 'b'.repeat(500_000) }, folder)).rejects.toThrow(
        `The site was not written; what was at ${folder} before is still there. The disk is full. (ENOSPC`,
      );
      expect(await read(folder)).toEqual({ a: 'a'.repeat(50_000) });
      expect(await readdir(disk)).toEqual(['dist']);
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      await expect(write({ a: 'c' }, folder)).rejects.toThrow('The file system can only be read.');
      expect(await write({ a: 'a'.repeat(50_000) }, folder)).toMatchObject({ written: 0 });
      execFileSync('mount', ['-o', 'remount,rw', disk]);
      await write({ a: 'd' }, folder);
      expect(await read(folder)).toEqual({ a: 'd' });
    } finally {
      execFileSync('umount', [disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  });

  it.skipIf(!isMounted)('that is mounted at the folder itself is not taken apart', async () => {
    execFileSync('mkdir', ['-p', disk]);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]);
    try {
      await expect(write({ a: 'a' }, disk)).rejects.toThrow(
        `${disk} is in use, or a mount point; name a folder inside it with --out.`,
      );
      expect(existsSync(disk)).toBe(true);
    } finally {
      execFileSync('umount', [disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  });
});

it('does not lose the marker, by which the folder is known', async () => {
  await write({ a: 'a' });
  await rm(join(out, '.layerwise-site'));
  await expect(write({ a: 'a' })).rejects.toThrow('was not made by Layerwise');
  writeFileSync(join(out, '.layerwise-site'), '');
  expect(await write({ a: 'a' })).toMatchObject({ written: 1, unchanged: 1 });
});
