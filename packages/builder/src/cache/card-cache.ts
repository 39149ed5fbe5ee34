import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { OutputFile } from '../output-file.ts';
import type { SocialCard } from '../plan/social-card.ts';
import type { SiteCards } from '../social-cards/add-social-cards.ts';
import type { CardPress } from '../social-cards/card-press.ts';
import { isWholePng } from '../social-cards/write-png.ts';
import type { PageRecord } from './page-record.ts';
import { writeWhole } from './write-whole.ts';

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
  let press: Promise<CardPress> | undefined;
  const draw = async (card: SocialCard): Promise<Buffer> => {
    press ??= import('../social-cards/card-press.ts').then(({ openCardPress }) => openCardPress(look));
    return (await press).draw(card);
  };
  return [...byPath].map(([path, card]) => {
    const fingerprint = basename(path);
    const known = record?.get(path);
    const stamp = known?.fingerprint === fingerprint ? known.stamp : null;
    const make = () => remember(cacheFolder, fingerprint, () => draw(card));
    return { path, type: 'kept', fingerprint, stamp, make };
  });
}

/** Takes a card from the cache, or draws it and puts it there. What is damaged in the cache is drawn again. */
async function remember(
  cacheFolder: string | null,
  name: string,
  draw: () => Promise<Buffer>,
): Promise<Buffer> {
  if (cacheFolder === null) return draw();
  const path = join(cacheFolder, FOLDER, name);
  const kept = await readFile(path).catch(() => null);
  if (kept !== null && isWholePng(kept)) return kept;
  const bytes = await draw();
  // A cache that cannot be written costs time, not the build.
  await writeWhole(path, bytes).catch(() => undefined);
  return bytes;
}

const FOLDER = 'cards';

/** Removes from the cache what is on no page any more. */
export async function forgetOtherCards(cacheFolder: string, { byPath }: SiteCards): Promise<void> {
  const folder = join(cacheFolder, FOLDER);
  const used = new Set([...byPath.keys()].map((path) => basename(path)));
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!used.has(name)) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}
