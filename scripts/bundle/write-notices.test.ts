import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeNotices } from './write-notices.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerwise-notices-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function write(files: { readonly [path: string]: string }): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

function manifest(name: string): string {
  return JSON.stringify({ name, version: '1.0.0' });
}

describe('writeNotices', () => {
  it('writes the licence of each package once, wherever it is installed', async () => {
    await write({
      'node_modules/b/package.json': manifest('b'),
      'node_modules/b/LICENSE': 'Of b.\n',
      'node_modules/.store/b/node_modules/@a/a/package.json': manifest('@a/a'),
      'node_modules/.store/b/node_modules/@a/a/license.md': '\nOf a.',
    });
    const paths = [
      'src/index.ts',
      'node_modules/b/index.js',
      'node_modules/b/lib/index.js',
      'node_modules/.store/b/node_modules/@a/a/index.js',
    ];
    expect(await writeNotices(folder, paths)).toBe('@a/a 1.0.0\n\nOf a.\n\nb 1.0.0\n\nOf b.\n');
  });

  it('takes what a readme says of it where there is no file of its own', async () => {
    await write({
      'node_modules/b/package.json': manifest('b'),
      'node_modules/b/Readme.md': '# b\n\nDoes it.\n\n## License\n\nMIT, B.\n',
    });
    expect(await writeNotices(folder, ['node_modules/b/b.js'])).toBe('b 1.0.0\n\n## License\n\nMIT, B.\n');
  });

  it('refuses a package that says nothing of it', async () => {
    await write({ 'node_modules/b/package.json': manifest('b'), 'node_modules/b/README': 'Licensed well.' });
    await expect(writeNotices(folder, ['node_modules/b/b.js'])).rejects.toThrow(
      'b has no text of its licence.',
    );
  });

  it('is empty where nothing was taken in', async () => {
    expect(await writeNotices(folder, ['src/index.ts'])).toBe('');
  });
});
