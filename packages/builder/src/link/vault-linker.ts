import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic, Note, PrivateNote } from '@layerwise/parser';
import { byText } from '../order.ts';
import type { Backlink, LinkedNote, LinkedVault } from './linked-vault.ts';
import { assignUrls, type NoteUrls } from './note-urls.ts';
import { type LinkInput, ReferenceResolver } from './reference-resolver.ts';

/** The vault with its links, old addresses and what was found wrong. */
export interface LinkedVaultResult {
  readonly vault: LinkedVault;
  /** From an old path under the base to the present one. */
  readonly redirects: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What was linked, and with what. */
interface Linked {
  readonly input: LinkInput;
  readonly resolver: ReferenceResolver;
  readonly addresses: NoteUrls;
  readonly vault: LinkedVault;
  /** By the id of the note that they are about. */
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>;
}

/**
 * Links a vault again and again: where every note is called as it was, only the references of notes that changed, and
 * those into them, are looked up again. What is as it was stays the same object.
 */
export class VaultLinker {
  #last: Linked | null = null;

  /** The same as `linkVault`. */
  link(input: LinkInput): LinkedVaultResult {
    const last = this.#last;
    const changed = last === null ? null : findChanged(last.input, input);
    const linked =
      last === null || changed === null ? linkAll(input) : linkChanged({ ...last, input }, changed);
    this.#last = linked;
    const { addresses, vault, diagnostics } = linked;
    return {
      vault,
      redirects: addresses.redirects,
      diagnostics: [...addresses.diagnostics, ...[...diagnostics.values()].flat()],
    };
  }
}

function linkAll(input: LinkInput): Linked {
  const addresses = assignUrls(
    input.notes,
    input.attachments.map(({ path }) => path),
  );
  const resolver = new ReferenceResolver(input);
  const notes = new Map<string, LinkedNote>();
  const diagnostics = new Map<string, readonly Diagnostic[]>();
  for (const note of [...input.notes].sort(byText(({ id }) => id))) {
    const resolved = resolver.resolve(note);
    notes.set(note.id, { note, url: addresses.urls.get(note.id) ?? '/', targets: resolved.targets });
    if (resolved.diagnostics.length > 0) diagnostics.set(note.id, resolved.diagnostics);
  }
  const vault = { notes, backlinks: collectBacklinks(notes), findNote: resolver.findNote };
  return { input, resolver, addresses, vault, diagnostics };
}

function linkChanged(last: Linked, changed: readonly Note[]): Linked {
  if (changed.length === 0) return last;
  const { resolver, vault } = last;
  const notes = new Map(vault.notes);
  const diagnostics = new Map(last.diagnostics);
  const affected = new Map(changed.map((note) => [note.id, note]));
  for (const note of changed) {
    resolver.replace(note);
    const before = vault.notes.get(note.id)?.note;
    if (before !== undefined && hasSameFragments(before, note)) continue;
    for (const { from } of vault.backlinks.get(note.id) ?? []) {
      const other = notes.get(from)?.note;
      if (other !== undefined && !affected.has(from)) affected.set(from, other);
    }
  }
  let hasOtherTargets = false;
  for (const [id, note] of affected) {
    const before = vault.notes.get(id);
    const resolved = resolver.resolve(note);
    const isSame = isDeepStrictEqual(before?.targets, resolved.targets);
    hasOtherTargets ||= !isSame;
    if (!isSame || note !== before?.note) {
      notes.set(id, { note, url: before?.url ?? '/', targets: resolved.targets });
    }
    diagnostics.set(id, resolved.diagnostics);
  }
  const backlinks = hasOtherTargets ? collectBacklinks(notes) : vault.backlinks;
  return { ...last, vault: { ...vault, notes, backlinks }, diagnostics };
}

/** The notes whose text changed; null where something is called otherwise than before, or came, or went. */
function findChanged(before: LinkInput, now: LinkInput): readonly Note[] | null {
  const isSame =
    hasSamePaths(before.attachments, now.attachments) &&
    hasSamePaths(before.privateAttachments, now.privateAttachments) &&
    isDeepStrictEqual(before.symbolicLinks, now.symbolicLinks) &&
    isDeepStrictEqual(before.privateNotes.map(namesOf), now.privateNotes.map(namesOf)) &&
    before.notes.length === now.notes.length;
  if (!isSame) return null;
  const changed: Note[] = [];
  for (const [index, note] of now.notes.entries()) {
    const known = before.notes[index];
    if (known === note) continue;
    if (known === undefined || !isDeepStrictEqual(addressOf(known), addressOf(note))) return null;
    changed.push(note);
  }
  return changed;
}

function hasSamePaths(before: LinkInput['attachments'], now: LinkInput['attachments']): boolean {
  return before.length === now.length && before.every(({ path }, index) => path === now[index]?.path);
}

function namesOf({ path, names }: PrivateNote): readonly unknown[] {
  return [path, names];
}

/** All of a note on which its own address, and what names mean, depend, and where it says so. */
function addressOf({ path, id, kind, title, frontMatter }: Note): readonly unknown[] {
  const { aliases, permalink, positions } = frontMatter;
  const places = ['permalink', 'slug', 'aliases', 'alias'].map((field) => positions[field]);
  return [path, id, kind, title, aliases, permalink, places];
}

/** Whether a fragment means the same in both. */
function hasSameFragments(before: Note, now: Note): boolean {
  const outline = ({ headings, blocks }: Note): readonly unknown[] => [
    headings.map(({ depth, text, id }) => [depth, text, id]),
    blocks,
  ];
  return isDeepStrictEqual(outline(before), outline(now));
}

function collectBacklinks(notes: ReadonlyMap<string, LinkedNote>): ReadonlyMap<string, readonly Backlink[]> {
  const backlinks = new Map<string, { from: string; references: number[] }[]>();
  for (const [from, { targets }] of notes) {
    for (const [index, target] of targets.entries()) {
      if (target.type !== 'note' || target.id === from) continue;
      const list = backlinks.get(target.id) ?? [];
      backlinks.set(target.id, list);
      const last = list.at(-1);
      if (last?.from === from) last.references.push(index);
      else list.push({ from, references: [index] });
    }
  }
  return backlinks;
}
