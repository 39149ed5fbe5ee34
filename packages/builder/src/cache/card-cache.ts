import { constants } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { once } from '../once.ts';
import type { OutputFile } from '../output-file.ts';
import type { SocialCard } from '../plan/social-card.ts';
import type { SiteCards } from '../social-cards/add-social-cards.ts';
import { isWholePng } from '../social-cards/write-png.ts';
import type { PageRecord } from './page-record.ts';

// Absent on Windows.
const { O_RDONLY, O_NOFOLLOW = 0 } = constants;

/**
 * Gives the files of cards. One that the last build wrote stays as it is; one that an earlier build drew is taken from
 * the cache; what is left is drawn when it is written, or asked for. Only then fonts are loaded.
 *
 * @param record what the last build wrote to the site's folder; null: nothing is kept.
 * @param cacheFolder absolute; null: nothing is remembered.
 */
export function listCardFiles(
  { look, byPath }: SiteCards,
  record: PageRecord | null,
  cacheFolder: string | null,
): readonly OutputFile[] {
  const press = once(async () => (await import('../social-cards/card-press.ts')).openCardPress(look));
  const draw = async (card: SocialCard): Promise<Buffer> => (await press()).draw(card);
  const store = cacheFolder === null ? null : new CardStore(join(cacheFolder, FOLDER));
  return [...byPath].map(([path, card]) => {
    const fingerprint = basename(path);
    const known = record?.get(path);
    const stamp = known?.fingerprint === fingerprint ? known.stamp : null;
    const make = async (): Promise<Buffer> => {
      if (store === null) return draw(card);
      return (await store.find(fingerprint)) ?? store.keep(fingerprint, draw(card));
    };
    return { path, type: 'kept', fingerprint, stamp, make };
  });
}

const FOLDER = 'cards';

/** Cards that were drawn before, a file each. It is looked at when the first card is asked for. */
class CardStore {
  readonly #folder: string;
  readonly #names = once(() => this.#open());

  /** @param folder absolute. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Gives a card; null where it is not there, or damaged. */
  async find(name: string): Promise<Buffer | null> {
    if (!(await this.#names()).has(name)) return null;
    const path = join(this.#folder, name);
    const bytes = await readFile(path, { flag: O_RDONLY | O_NOFOLLOW }).catch(() => null);
    if (bytes !== null && isWholePng(bytes)) return bytes;
    await rm(path, { force: true, recursive: true }).catch(() => undefined);
    return null;
  }

  /** Keeps a card and gives it on. One that is written in part is known by that, and drawn again. */
  async keep(name: string, drawn: Promise<Buffer>): Promise<Buffer> {
    const bytes = await drawn;
    // A cache that cannot be written costs time, not the build.
    await writeFile(join(this.#folder, name), bytes, { flag: 'wx' }).catch(() => undefined);
    return bytes;
  }

  async #open(): Promise<ReadonlySet<string>> {
    await mkdir(this.#folder, { recursive: true }).catch(() => undefined);
    return new Set(await readdir(this.#folder).catch(() => []));
  }
}

/** Removes from the cache what is on no page any more. */
export async function forgetOtherCards(cacheFolder: string, { byPath }: SiteCards): Promise<void> {
  const folder = join(cacheFolder, FOLDER);
  const used = new Set([...byPath.keys()].map((path) => basename(path)));
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!used.has(name)) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}
