import { resolveOutFolder } from './out-folder.ts';
import { abandon, beginEarly } from './staging.ts';

/** Files that are written while the rest of a site is still being made, so that nobody need hold them until it is. */
export class EarlyFiles {
  readonly #outFolder: string | null;
  #folder: Promise<string | null> | null = null;

  /** `outFolder`: absolute folder of the site; null: there can be none. */
  constructor(outFolder: string | null) {
    this.#outFolder = outFolder;
  }

  /** An empty folder beside the site, made when it is first asked for; null where there can be none. */
  open(): Promise<string | null> {
    this.#folder ??= this.#make().catch(() => null);
    return this.#folder;
  }

  /** Removes the folder, and what has not moved out of it. */
  async close(): Promise<void> {
    const folder = await this.#folder;
    if (folder !== null) await abandon(folder);
  }

  async #make(): Promise<string | null> {
    if (this.#outFolder === null) return null;
    return beginEarly(await resolveOutFolder(this.#outFolder));
  }
}
