import { readFileSync } from 'node:fs';
import { mkdir, readdir, readlink, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTexts, useSiteFolder } from '../../test/site-folder.ts';

const site = useSiteFolder();

describe('a folder that Layerwise did not make', () => {
  it('is refused and left as it is', async () => {
    await mkdir(site.out);
    await writeFile(join(site.out, 'thesis.tex'), 'precious');
    await expect(site.write({ a: 'a' })).rejects.toThrow(
      `${site.out} is not empty and was not made by Layerwise, so it is left alone. Name another folder with --out, or empty this one yourself.`,
    );
    expect(await readTexts(site.out)).toEqual({ 'thesis.tex': 'precious' });
  });

  it('is taken where it is empty', async () => {
    await mkdir(site.out);
    await site.write({ a: 'a' });
    expect(await readTexts(site.out)).toEqual({ a: 'a' });
  });

  it('is refused where it is a file', async () => {
    await writeFile(site.out, 'x');
    await expect(site.write({ a: 'a' })).rejects.toThrow(`${site.out} is a file; name a folder with --out.`);
    expect(readFileSync(site.out, 'utf8')).toBe('x');
  });

  it('is refused where a file is in the place of a folder above it', async () => {
    await writeFile(site.out, 'x');
    await expect(site.write({ a: 'a' }, join(site.out, 'deeper'))).rejects.toThrow();
    expect(readFileSync(site.out, 'utf8')).toBe('x');
  });
});

describe('a folder that is a symbolic link', () => {
  it('stays one, and the folder that it leads to is replaced', async () => {
    await mkdir(join(site.root, 'real'));
    await symlink('real', site.out);
    await site.write({ a: 'a' });
    await site.write({ b: 'b' });
    expect(await readlink(site.out)).toBe('real');
    expect(await readTexts(join(site.root, 'real'))).toEqual({ b: 'b' });
    expect((await readdir(site.root)).sort()).toEqual(['dist', 'real']);
  });

  it('may lead to a folder that is not there yet', async () => {
    await symlink('elsewhere/site', site.out);
    await site.write({ a: 'a' });
    expect(await readlink(site.out)).toBe('elsewhere/site');
    expect(await readTexts(join(site.root, 'elsewhere', 'site'))).toEqual({ a: 'a' });
  });

  it('is refused where it leads to a folder of somebody else', async () => {
    await mkdir(join(site.root, 'real'));
    await writeFile(join(site.root, 'real', 'x'), 'x');
    await symlink('real', site.out);
    await expect(site.write({ a: 'a' })).rejects.toThrow('was not made by Layerwise');
  });

  it('is refused where it leads in a circle', async () => {
    await symlink('other', site.out);
    await symlink('dist', join(site.root, 'other'));
    await expect(site.write({ a: 'a' })).rejects.toThrow('is a symbolic link that leads in a circle.');
  });
});
