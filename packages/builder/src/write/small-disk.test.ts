import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTexts, useSiteFolder } from '../../test/site-folder.ts';

const site = useSiteFolder();

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
      await site.write({ a: 'a'.repeat(50_000) }, folder);
      await expect(site.write({ a: 'b'.repeat(500_000) }, folder)).rejects.toThrow(
        `The site was not written; what was at ${folder} before is still there. The disk is full. (ENOSPC`,
      );
      expect(await readTexts(folder)).toEqual({ a: 'a'.repeat(50_000) });
      expect(await readdir(disk)).toEqual(['dist']);
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      await expect(site.write({ a: 'c' }, folder)).rejects.toThrow('The file system can only be read.');
      expect(await site.write({ a: 'a'.repeat(50_000) }, folder)).toMatchObject({ written: 0 });
      execFileSync('mount', ['-o', 'remount,rw', disk]);
      await site.write({ a: 'd' }, folder);
      expect(await readTexts(folder)).toEqual({ a: 'd' });
    } finally {
      execFileSync('umount', [disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  });

  it.skipIf(!isMounted)('that is mounted at the folder itself is not taken apart', async () => {
    execFileSync('mkdir', ['-p', disk]);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]);
    try {
      await expect(site.write({ a: 'a' }, disk)).rejects.toThrow(
        `${disk} is in use, or a mount point; name a folder inside it with --out.`,
      );
      expect(existsSync(disk)).toBe(true);
    } finally {
      execFileSync('umount', [disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  });
});
