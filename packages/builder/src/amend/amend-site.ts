import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Diagnostic, ParsedNote } from '@layerwise/parser';
import { fingerprintNote } from '../cache/outlook.ts';
import { DamagedCacheError } from '../damaged-cache-error.ts';
import { type Finding, keepFinding } from '../kept/finding.ts';
import type { Ground } from '../kept/ground.ts';
import type { RecalledBuild } from '../kept/kept-build.ts';
import type { Question } from '../kept/question.ts';
import { lookAtFile, lookAtFiles, sortPaths, stampOf } from '../kept/stamp-files.ts';
import { packNote, unpackNote } from '../parse/packed-note.ts';
import type { Parse } from '../parse/parse-vault.ts';
import { createHref } from '../plan/hrefs.ts';
import type { BodyWords } from '../plan/theme.ts';
import { LARGEST_NOTE, readRegularFile } from '../read/read-regular-file.ts';
import { sortDiagnostics } from '../sort-diagnostics.ts';
import { StageClock } from '../stage-clock.ts';
import { amendInPlace } from '../write/amend-in-place.ts';
import { isFew } from '../write/change-site.ts';
import { checkOutFolder, markerName } from '../write/out-folder.ts';
import { recoverSite } from '../write/staging.ts';
import { type Amendment, amendFiles } from './amend-files.ts';
import { type AmendedNotes, keepAmended } from './amended-notes.ts';
import { EarlierNotes } from './earlier-notes.ts';
import type { KeptNote } from './kept-site.ts';
import { moveDiagnostics } from './move-diagnostics.ts';
import { renderTexts, type TextTools } from './note-texts.ts';
import { markNote } from './other-files.ts';
import { type RecalledSite, recallSite } from './recall-site.ts';

/** Notes that may have other texts than when the site was built from the vault. */
const MOST = 32;

/** What a site is amended with. */
export interface AmendTools {
  /** Gives the day that counts as today, `YYYY-MM-DD`, by the site's time zone. */
  readonly findToday: (timeZone: string) => string;
  readonly parse: Parse;
  readonly theme: ThemeTexts;
}

/** What a theme says of the texts of notes. */
export interface ThemeTexts {
  /** Gives the words of a text in a language (a BCP 47 tag). */
  readonly bodyWords: (lang: string) => BodyWords;
  /** Gives all that a page takes from the HTML of its text, beside the text itself, as plain data. */
  readonly readTextTraits: (html: string) => unknown;
}

/**
 * Puts the new texts of a few notes into a large site that was built before, where nothing else has changed since: nothing
 * that others show of these notes either, as titles, links, headings, tags, descriptions, front matter. The site becomes
 * the same as if it were built anew.
 *
 * @param seen the vault as it is; null where nobody has looked at it.
 * @returns null where the site has to be built from the vault.
 * @throws OutFolderError where the folder for the site holds something else; an error where another build writes it, or that
 *   says what is wrong with the disk.
 */
export async function amendSite(
  question: Question,
  seen: Ground | null,
  tools: AmendTools,
): Promise<RecalledBuild | null> {
  const recalled = await recallSite(question, seen, tools.findToday);
  const changed = recalled && listChanged(recalled);
  if (recalled === null || changed === null) return null;
  try {
    return await amendRecalled(question, recalled, changed, tools);
  } catch (error) {
    // What was found in the cache is not what was put there.
    if (error instanceof DamagedCacheError || error instanceof SyntaxError) return null;
    throw error;
  }
}

async function amendRecalled(
  question: Question,
  recalled: RecalledSite,
  changed: readonly number[],
  tools: AmendTools,
): Promise<RecalledBuild | null> {
  const { amended, place, ground } = recalled;
  const earlier = new EarlierNotes(question.cacheFolder, recalled);
  const clock = new StageClock();
  const parsing = clock.run('parse', () => parseAll(changed, recalled, earlier, tools.parse));
  const looking = clock.run('read', async () => {
    // The thread that parses is given its work first.
    await setImmediate();
    return lookAtSite(place.outFolder, amended.site);
  });
  const [parsed, site] = await Promise.all([parsing, looking]);
  if (parsed === null || site === null) return null;
  const notes = new Map(amended.notes);
  for (const { note, parsed: now } of parsed)
    notes.set(note.path, { mark: markNote(note.path, ground), packed: packNote(now) });
  const diagnostics = listDiagnostics(recalled, notes, earlier);
  if (diagnostics === null) return null;
  const change = await clock.run('render', () => changeFiles(parsed, recalled, earlier, tools.theme));
  if (change === null || !isFew(change.files.length + change.removed.length + 1, site.size)) return null;
  const { files, removed } = change;
  if (files.length > 0) {
    const isAsSeen = () => lookAtFile(join(place.outFolder, markerName)) === site.get(markerName);
    await clock.run('write', () => amendInPlace(files, removed, place.outFolder, isAsSeen));
  }
  const paths = [...files.map(({ path }) => path), ...(files.length > 0 ? [markerName] : [])];
  const after = lookAgain(site, place.outFolder, paths, removed);
  const next: AmendedNotes = { name: amended.name, site: stampOf(after), notes };
  await keepAmended(question.cacheFolder, next).catch(() => undefined);
  const { counts } = recalled.finding;
  const finding: Finding = {
    diagnostics,
    counts: {
      ...counts,
      filesWritten: files.length,
      filesUnchanged: after.size - files.length,
      cacheHits: counts.notes + counts.privateNotes - parsed.length,
    },
  };
  await keepFinding(question, place, ground, recalled.kept.state.today, next.site, finding);
  return {
    place,
    result: { ...finding, timings: clock.timings, files: null, describeSite: null },
  };
}

/** Indexes of the notes whose files changed; null where these are too many, or more than texts may be different. */
function listChanged({ kept, amended, ground }: RecalledSite): readonly number[] | null {
  const changed = new Set<number>();
  let different = amended.notes.size;
  for (const [index, { path, mark, length }] of kept.notes.entries()) {
    const before = amended.notes.get(path);
    if (isSame(markNote(path, ground), before?.mark ?? mark)) continue;
    if (before === undefined) different += 1;
    if (!ground.files.has(path) || length === 0 || different > MOST) return null;
    changed.add(index);
  }
  return [...changed];
}

function isSame(mark: string, before: string): boolean {
  return mark !== '' && mark === before;
}

/** A note whose file has changed, and what it holds now. */
interface ChangedNote {
  readonly index: number;
  readonly note: KeptNote;
  readonly parsed: ParsedNote;
}

/** Null where one of the notes is not there any more, or is none that can be put in the place of another. */
async function parseAll(
  changed: readonly number[],
  { kept, place }: RecalledSite,
  earlier: EarlierNotes,
  parse: Parse,
): Promise<readonly ChangedNote[] | null> {
  const all = await Promise.all(
    changed.map(async (index): Promise<ChangedNote | null> => {
      const note = kept.notes[index];
      if (note === undefined) return null;
      const { path } = note;
      const file = await readRegularFile(join(place.vaultFolder, path), LARGEST_NOTE).catch(() => null);
      if (file?.type !== 'bytes') return null;
      const before = earlier.packedAt(index);
      return { index, note, parsed: await parse({ path, bytes: file.bytes, before }, kept.setting.options) };
    }),
  );
  const parsed = all.filter((one) => one !== null);
  return parsed.length === all.length ? parsed : null;
}

/** The files of the site; null where they are not those that were written. */
async function lookAtSite(outFolder: string, stamp: string): Promise<ReadonlyMap<string, string> | null> {
  await recoverSite(outFolder);
  await checkOutFolder(outFolder);
  try {
    const { files } = lookAtFiles(outFolder, '', true);
    return stampOf(files) === stamp ? files : null;
  } catch {
    return null;
  }
}

/** Null where more than texts is different. */
function changeFiles(
  changed: readonly ChangedNote[],
  recalled: RecalledSite,
  earlier: EarlierNotes,
  theme: ThemeTexts,
): ReturnType<typeof amendFiles> {
  const { kept, place } = recalled;
  const { setting, feeds } = kept;
  const href = createHref(setting.base);
  const tools: TextTools = {
    setting,
    href,
    words: theme.bodyWords,
    noteAt: (index) => earlier.noteAt(index),
  };
  const amendments: Amendment[] = [];
  for (const one of changed) {
    const amendment = compareTexts(one, earlier.parsedAt(one.index));
    if (amendment === null) return null;
    if (amendment.before.hash !== amendment.after.hash) amendments.push(amendment);
  }
  return amendFiles({ setting, feeds, folder: place.outFolder, href }, amendments);

  function compareTexts(
    { index, note, parsed }: ChangedNote,
    { note: before }: ParsedNote,
  ): Amendment | null {
    const { note: after, gaveUp } = parsed;
    if ('private' in before || 'private' in after || gaveUp === true) return null;
    if (fingerprintNote(after) !== note.outlook) return null;
    const surroundings = kept.surroundingsOf(note);
    const textsBefore = surroundings && renderTexts(before, surroundings, tools);
    const textsAfter = surroundings && renderTexts(after, surroundings, tools);
    if (surroundings === null || textsBefore === null || textsAfter === null) return null;
    const [traits, traitsBefore] = [textsAfter, textsBefore].map(({ html }) => theme.readTextTraits(html));
    if (textsAfter.html === '' || !isSameData(traits, traitsBefore)) return null;
    return { index, surroundings, before, after, textsBefore, textsAfter };
  }
}

/** Of plain data that the same code made. */
function isSameData(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Looks at the files of a site again that have changed. */
function lookAgain(
  site: ReadonlyMap<string, string>,
  folder: string,
  changed: readonly string[],
  removed: readonly string[],
): ReadonlyMap<string, string> {
  const files = new Map(site);
  for (const path of removed) files.delete(path);
  for (const path of changed) files.set(path, lookAtFile(join(folder, path)) ?? '');
  return changed.every((path) => site.has(path)) ? files : sortPaths(files);
}

/** What a build would find; null where nobody knows what of it still holds, or where. */
function listDiagnostics(
  { kept, finding }: RecalledSite,
  amended: AmendedNotes['notes'],
  earlier: EarlierNotes,
): readonly Diagnostic[] | null {
  const diagnostics = finding.diagnostics.filter(({ path }) => !amended.has(path));
  for (const [path, { packed }] of amended) {
    const now = unpackNote(packed);
    const found = finding.diagnostics.filter((diagnostic) => diagnostic.path === path);
    const index = kept.notes.findIndex((note) => note.path === path);
    const moved = found.length === 0 ? now.diagnostics : moveDiagnostics(found, earlier.builtAt(index), now);
    if (moved === null) return null;
    diagnostics.push(...moved);
  }
  return sortDiagnostics([diagnostics]);
}
