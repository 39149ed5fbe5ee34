import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile } from '../output-file.ts';
import type { SiteModel } from '../plan/site-model.ts';
import { fingerprintOutlook, listTexts, type NoteOutlooks, type SiteOutlook } from './outlook.ts';
import { type PageRecord, recordName } from './page-record.ts';
import { writeWhole } from './write-whole.ts';

/** What was known of the files that the last build wrote. */
interface Known {
  readonly ofNotes: NoteOutlooks;
  /** By path: a fingerprint of what a file was made from, and the one of the file. */
  readonly files: ReadonlyMap<string, readonly [source: string, fingerprint: string]>;
}

const nothing: Known = { ofNotes: new Map(), files: new Map() };

/**
 * Knows files again by what they are made from, so that what they show need not be worked out to see that it is the same.
 * A file that is not known may be the same all the same: then it is found by what it shows (`rememberPages`).
 */
export class PageSources {
  readonly #path: string;
  readonly #code: string;
  readonly #known: Known;
  readonly #model: SiteModel;
  readonly #outlook: SiteOutlook;
  readonly #made = new Map<string, readonly [source: string, fingerprint: string]>();
  /** By notes. Each is asked for when a file is looked for, and when it is taken in. */
  readonly #sources = new Map<string, string>();

  private constructor(path: string, code: string, known: Known, model: SiteModel, context: string) {
    this.#path = path;
    this.#code = code;
    this.#known = known;
    this.#model = model;
    this.#outlook = fingerprintOutlook(model, context, known.ofNotes);
  }

  /**
   * Opens what the last build kept.
   *
   * @param cacheFolder absolute.
   * @param outFolder absolute; the site's.
   * @param code changes with the code that notes and pages are made by.
   * @param context changes with everything else that pages are made from besides the model.
   */
  static async open(
    cacheFolder: string,
    outFolder: string,
    code: string,
    context: string,
    model: SiteModel,
  ): Promise<PageSources> {
    const path = pathOf(cacheFolder, outFolder);
    return new PageSources(path, code, await readKnown(path, code), model, context);
  }

  /** What others see of the notes. */
  get outlooks(): NoteOutlooks {
    return this.#outlook.ofNotes;
  }

  /**
   * Gives a file that the last build wrote and that is made from the same now; null where it is not known.
   *
   * @param notes ids of those whose texts it shows.
   */
  keep(
    path: string,
    notes: readonly string[],
    record: PageRecord,
    make: () => Buffer | Promise<Buffer>,
  ): Extract<OutputFile, { readonly type: 'kept' }> | null {
    const source = this.#sourceOf(notes);
    const [knownSource, fingerprint] = this.#known.files.get(path) ?? [];
    const written = record.get(path);
    if (knownSource !== source || fingerprint === undefined || written?.fingerprint !== fingerprint)
      return null;
    this.#made.set(path, [source, fingerprint]);
    return { path, type: 'kept', fingerprint, stamp: written.stamp, make };
  }

  /** Takes in a file that was made, or found by what it shows, and of which nothing was said. */
  add(notes: readonly string[], file: OutputFile): void {
    if ('fingerprint' in file && file.fingerprint !== undefined) {
      this.#made.set(file.path, [this.#sourceOf(notes), file.fingerprint]);
    }
  }

  /** Writes down what was taken in. What cannot be written costs time, not the build. */
  async save(): Promise<void> {
    const kept = {
      code: this.#code,
      notes: [...this.#outlook.ofNotes].map(([path, { hash, outlook }]) => [path, hash, outlook]),
      files: [...this.#made].map(([path, [source, fingerprint]]) => [path, source, fingerprint]),
    };
    await writeWhole(this.#path, Buffer.from(JSON.stringify(kept))).catch(() => undefined);
  }

  #sourceOf(notes: readonly string[]): string {
    const key = notes.join('\n');
    const known = this.#sources.get(key);
    if (known !== undefined) return known;
    const source = this.#fingerprintSource(notes);
    this.#sources.set(key, source);
    return source;
  }

  #fingerprintSource(notes: readonly string[]): string {
    const texts = notes.flatMap((note) => listTexts(note, this.#model));
    return createHash('sha256')
      .update([this.#outlook.fingerprint, ...texts].join('\0'))
      .digest('base64url')
      .slice(0, 22);
  }
}

/** Whether something is known of a site, be it of use or not. */
export function hasPageSources(cacheFolder: string, outFolder: string): boolean {
  return existsSync(pathOf(cacheFolder, outFolder));
}

function pathOf(cacheFolder: string, outFolder: string): string {
  return join(cacheFolder, `sources-${recordName(outFolder)}.json`);
}

async function readKnown(path: string, code: string): Promise<Known> {
  try {
    const kept: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof kept !== 'object' || kept === null || !('code' in kept) || kept.code !== code) return nothing;
    const rows = (name: string): readonly (readonly [string, string, string])[] => {
      const value = Object.entries(kept).find(([key]) => key === name)?.[1];
      return Array.isArray(value) ? value.filter(isRow) : [];
    };
    return {
      ofNotes: new Map(rows('notes').map(([note, hash, outlook]) => [note, { hash, outlook }])),
      files: new Map(rows('files').map(([file, source, fingerprint]) => [file, [source, fingerprint]])),
    };
  } catch {
    return nothing;
  }
}

function isRow(row: unknown): row is readonly [string, string, string] {
  return Array.isArray(row) && row.length === 3 && row.every((part) => typeof part === 'string');
}
