import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../test/compile.ts';
import { readTexts, type Texts, useSiteFolder } from '../../test/site-folder.ts';
import { recoverSite } from './staging.ts';

const site = useSiteFolder();

describe('two builds at once', () => {
  /** A process that does nothing, and whose number a folder carries. */
  function startOther(): { pid: number; end: () => void } {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    return { pid: child.pid ?? 0, end: () => child.kill('SIGKILL') };
  }

  it('do not mix: the second is refused while the first is at work', async () => {
    await site.write({ a: 'a' });
    const other = startOther();
    const theirs = join(site.root, `.dist.layerwise-next-${other.pid}-0a1b2c3d`);
    await mkdir(theirs);
    await expect(site.write({ b: 'b' })).rejects.toThrow(
      `Another build is writing to ${site.out}. Wait until it has ended; if there is none, delete ${theirs}.`,
    );
    expect(await readTexts(site.out)).toEqual({ a: 'a' });
    expect((await readdir(site.root)).sort()).toEqual([`.dist.layerwise-next-${other.pid}-0a1b2c3d`, 'dist']);
    other.end();
  });

  it('of one process do not mix either', async () => {
    const sites = Array.from({ length: 8 }, (_, index) => ({ a: `${index}`, b: `${index}` }));
    const results = await Promise.allSettled(sites.map((texts) => site.write(texts)));
    const { a, b } = await readTexts(site.out).catch((): Texts => ({}));
    expect(a).toBe(b);
    for (const result of results) {
      if (result.status === 'rejected') expect(String(result.reason)).toContain('Another build');
    }
    expect((await readdir(site.root)).filter((name) => name !== 'dist')).toEqual([]);
    await site.write({ a: 'last' });
    expect(await readTexts(site.out)).toEqual({ a: 'last' });
  });
});

describe('a build that was killed', () => {
  const first: Texts = { a: 'a', b: 'b', 'c/d': 'd' };
  const second: Texts = { a: 'a', b: 'B', 'e/f': 'f' };
  let script: string;

  beforeAll(async () => {
    script = fileURLToPath(await compile('write-once.mjs'));
  });

  function writeOnce(texts: Texts, ...kill: readonly string[]): Promise<string> {
    return new Promise((resolve) => {
      execFile(process.execPath, [script, site.out, JSON.stringify(texts), ...kill], (_error, stdout) =>
        resolve(stdout),
      );
    });
  }

  it('at any step leaves the last site or the new one, and the next build is as a clean one', async () => {
    await site.write(first);
    const steps = Number(await writeOnce(second));
    expect(steps).toBeGreaterThan(10);
    for (let step = 1; step <= steps; step += 1) {
      await site.write(first);
      await writeOnce(second, `${step}`, step % 2 === 0 ? 'before' : 'after');
      await recoverSite(site.out);
      expect([first, second]).toContainEqual(await readTexts(site.out));
      expect(await readdir(site.root)).toEqual(['dist']);
      await site.write(second);
      expect(await readTexts(site.out)).toEqual(second);
    }
  });

  it('leaves no files that were written early', async () => {
    await site.write(first);
    const early = join(site.root, '.dist.layerwise-early-999999999-0a1b2c3d');
    await mkdir(early);
    await writeFile(join(early, '0'), 'page');
    await recoverSite(site.out);
    expect(await readdir(site.root)).toEqual(['dist']);
  });

  it('between stepping aside and taking place is mended', async () => {
    await site.write(first);
    const previous = join(site.root, '.dist.layerwise-previous-999999999-0a1b2c3d');
    execFileSync('mv', [site.out, previous]);
    await mkdir(join(site.root, '.dist.layerwise-next-999999999-0a1b2c3d'));
    await recoverSite(site.out);
    expect(await readTexts(site.out)).toEqual(first);
    expect(await readdir(site.root)).toEqual(['dist']);
  });

  it('by a process of the same number as ours is not taken for us', async () => {
    await site.write(first);
    await mkdir(join(site.root, `.dist.layerwise-next-${process.pid}-0a1b2c3d`));
    await site.write(second);
    expect(await readTexts(site.out)).toEqual(second);
    expect(await readdir(site.root)).toEqual(['dist']);
  });

  it('of another site beside it is none of our business', async () => {
    await mkdir(join(site.root, '.dist2.layerwise-next-999999999-0a1b2c3d'));
    await site.write(first);
    expect((await readdir(site.root)).sort()).toEqual(['.dist2.layerwise-next-999999999-0a1b2c3d', 'dist']);
  });
});
