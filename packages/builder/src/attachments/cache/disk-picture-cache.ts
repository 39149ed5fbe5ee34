import { createHash, randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Attachment } from '../../read/vault-file.ts';
import type { Prepared, PreparedPicture, Stored } from '../prepared-attachment.ts';
import {
  type CachedFile,
  type CachedPicture,
  type CacheIndex,
  formatCacheIndex,
  parseCacheIndex,
  type SeenAttachment,
} from './cache-index.ts';
import { keepInMemory, type PictureCache } from './picture-cache.ts';

/** The coarsest step of a file system's clock (FAT): a file changed within it may look unchanged. Milliseconds. */
const CLOCK_STEP = 2000;

const INDEX = 'index.json';

/**
 * Opens the cache in a folder. What is damaged in it is made again; where nothing can be written, nothing is kept.
 *
 * @param folder absolute; made where it does not exist.
 * @param version what was kept by another version is not used.
 */
export async function openDiskPictureCache(folder: string, version: string): Promise<PictureCache> {
  const path = join(folder, INDEX);
  const text = await readFile(path, 'utf8').catch(() => '');
  const written = await lstat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  return new DiskPictureCache(folder, version, parseCacheIndex(text, version), written);
}

class DiskPictureCache implements PictureCache {
  readonly #folder: string;
  readonly #version: string;
  readonly #before: CacheIndex;
  /** When the index was written, by the file system's clock. */
  readonly #written: number;
  readonly #attachments = new Map<string, SeenAttachment>();
  readonly #pictures = new Map<string, CachedPicture>();

  constructor(folder: string, version: string, before: CacheIndex, written: number) {
    this.#folder = folder;
    this.#version = version;
    this.#before = before;
    this.#written = written;
  }

  async find({ path, size, modified }: Attachment): Promise<Prepared | null> {
    const seen = this.#before.attachments.get(path);
    if (seen?.size !== size || seen.modified !== modified) return null;
    if (modified > this.#written - CLOCK_STEP) return null;
    const { outcome } = seen;
    const prepared = outcome.type === 'picture' ? await this.#findOutcome(outcome.hash) : outcome;
    if (prepared !== null) this.#attachments.set(path, seen);
    return prepared;
  }

  async #findOutcome(hash: string): Promise<Prepared | null> {
    const picture = await this.findPicture(hash);
    return picture === null ? null : { type: 'picture', hash, picture };
  }

  async findPicture(hash: string): Promise<PreparedPicture<Stored> | null> {
    const picture = this.#pictures.get(hash) ?? this.#before.pictures.get(hash);
    if (picture === undefined) return null;
    const files = [picture.file, ...picture.variants.map(({ file }) => file)];
    if (!(await Promise.all(files.map((file) => this.#isIntact(file)))).every(Boolean)) return null;
    this.#pictures.set(hash, picture);
    return this.#locate(picture);
  }

  async storePicture(hash: string, picture: PreparedPicture<Buffer>): Promise<PreparedPicture<Stored>> {
    try {
      await mkdir(this.#folder, { recursive: true });
      const file = await this.#write(hash, picture.file);
      const variants = await Promise.all(
        picture.variants.map(async (variant) => ({
          ...variant,
          file: await this.#write(`${hash}-${variant.width}`, variant.file),
        })),
      );
      const cached = { ...picture, file, variants, remarks: [...picture.remarks] };
      this.#pictures.set(hash, cached);
      return this.#locate(cached);
    } catch {
      // A full or read-only disk costs time, not the build.
      return keepInMemory(picture);
    }
  }

  remember({ path, size, modified }: Attachment, prepared: Prepared): void {
    const outcome = prepared.type === 'picture' ? { type: prepared.type, hash: prepared.hash } : prepared;
    this.#attachments.set(path, { size, modified, outcome });
  }

  async save(): Promise<void> {
    const text = formatCacheIndex(
      { attachments: this.#attachments, pictures: this.#pictures },
      this.#version,
    );
    try {
      await mkdir(this.#folder, { recursive: true });
      await this.#replace(INDEX, text);
      await this.#prune();
    } catch {
      // As above.
    }
  }

  /** Removes files that nothing uses any more; not those that another build has written meanwhile. */
  async #prune(): Promise<void> {
    const used = [...this.#pictures.values()].flatMap(({ file, variants }) => [
      file,
      ...variants.map((one) => one.file),
    ]);
    const names = new Set([INDEX, ...used.map(({ name }) => name)]);
    for (const name of await readdir(this.#folder)) {
      const path = join(this.#folder, name);
      if (!names.has(name) && (await lstat(path)).mtimeMs <= this.#written) await rm(path, { force: true });
    }
  }

  #locate(picture: CachedPicture): PreparedPicture<Stored> {
    const locate = ({ name }: CachedFile): Stored => ({ type: 'path', source: join(this.#folder, name) });
    const variants = picture.variants.map((variant) => ({ ...variant, file: locate(variant.file) }));
    return { ...picture, file: locate(picture.file), variants };
  }

  async #isIntact({ name, size, modified, hash }: CachedFile): Promise<boolean> {
    try {
      const path = join(this.#folder, name);
      const stats = await lstat(path);
      if (!stats.isFile() || stats.size !== size) return false;
      return stats.mtimeMs === modified || digest(await readFile(path)) === hash;
    } catch {
      return false;
    }
  }

  async #write(name: string, bytes: Buffer): Promise<CachedFile> {
    await this.#replace(name, bytes);
    const { mtimeMs } = await lstat(join(this.#folder, name));
    return { name, size: bytes.length, modified: mtimeMs, hash: digest(bytes) };
  }

  async #replace(name: string, content: Buffer | string): Promise<void> {
    const path = join(this.#folder, name);
    const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, path);
  }
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
