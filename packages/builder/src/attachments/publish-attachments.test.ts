import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publishAttachments } from './publish-attachments.ts';
import type { UsedAttachment } from './published-attachment.ts';

let vault: string;
beforeEach(async () => {
  vault = await mkdtemp(join(tmpdir(), 'layerwise-attachments-'));
});
afterEach(() => rm(vault, { recursive: true, force: true }));

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<UsedAttachment[]> {
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(vault, path)), { recursive: true });
    await writeFile(join(vault, path), bytes);
  }
  return Object.entries(files).map(([path, bytes]) => use(path, bytes.length));
}

function use(path: string, size = 1): UsedAttachment {
  return { path, size, modified: 0, use: { path: 'Note.md', line: 3, column: 5 } };
}

describe('publishAttachments', () => {
  it('refuses what runs in a browser, and goes on with the others', async () => {
    const used = await put({
      'a/Data of May.CSV': 'x,y\n1,2\n',
      'evil.html': '<script>alert(1)</script>',
      'page.png': '<!doctype html><p>hello',
    });
    const { published, files, diagnostics } = await publishAttachments([...used, use('gone.pdf')], {
      vaultFolder: vault,
      cacheFolder: null,
      taken: [],
    });
    expect([...published.values()]).toEqual([
      {
        path: 'a/Data of May.CSV',
        url: '/a/data-of-may.csv',
        type: 'other',
        width: null,
        height: null,
        variants: [],
      },
    ]);
    expect(files).toEqual([
      { path: 'a/data-of-may.csv', type: 'path', source: join(vault, 'a/Data of May.CSV') },
    ]);
    expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'unsafe-attachment: “evil.html” is of a type that is not published (.html); it is not published.',
      'unsafe-attachment: “page.png” is called .png, but its content is HTML or XML; it is not published.',
      'unreadable-file: “gone.pdf” cannot be read (ENOENT).',
    ]);
  });
});
