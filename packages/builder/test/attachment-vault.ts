import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type PublishedAttachments,
  type PublishOptions,
  publishAttachments,
} from '../src/attachments/publish-attachments.ts';
import type { UsedAttachment } from '../src/attachments/published-attachment.ts';

/** A vault on the disk that has only attachments, and a place for a cache. */
export class AttachmentVault {
  /** Holds the vault; what else is in it is outside. */
  readonly root: string;
  readonly folder: string;
  /** Does not exist yet. */
  readonly cache: string;

  constructor(root: string) {
    this.root = root;
    this.folder = join(root, 'vault');
    this.cache = join(root, 'cache');
  }

  static async make(): Promise<AttachmentVault> {
    const vault = new AttachmentVault(await mkdtemp(join(tmpdir(), 'layerwise-attachments-')));
    await mkdir(vault.folder);
    return vault;
  }

  async remove(): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
  }

  /** Puts files into the vault. They are an hour old, as most files are. */
  async put(files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly UsedAttachment[]> {
    for (const [path, bytes] of Object.entries(files)) {
      const file = join(this.folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
      const hourAgo = Math.floor((await stat(file)).mtimeMs / 1000) - 3600;
      await utimes(file, hourAgo, hourAgo);
    }
    return Promise.all(
      Object.keys(files)
        .sort()
        .map((path) => this.use(path)),
    );
  }

  /** An attachment as line 3 of a note uses it. */
  async use(path: string): Promise<UsedAttachment> {
    const { size, mtimeMs: modified } = await stat(join(this.folder, path)).catch(() => ({
      size: 0,
      mtimeMs: 0,
    }));
    return { path, size, modified, use: { path: 'Note.md', line: 3, column: 5 } };
  }

  /** Publishes with no cache and no pages, unless something else is said. */
  async publish(
    used: readonly UsedAttachment[],
    options: Partial<PublishOptions> = {},
  ): Promise<PublishedAttachments> {
    return publishAttachments(used, { vaultFolder: this.folder, cacheFolder: null, taken: [], ...options });
  }
}

/** The bytes of each file of the site. */
export async function loadFiles({ files }: PublishedAttachments): Promise<ReadonlyMap<string, Buffer>> {
  const entries = files.map(
    async (file) =>
      [
        file.path,
        file.type === 'path' || file.type === 'written'
          ? await readFile(file.source)
          : file.type === 'bytes'
            ? file.bytes
            : await file.make(),
      ] as const,
  );
  return new Map(await Promise.all(entries));
}
