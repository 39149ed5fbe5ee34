import type { Diagnostic, Note, PrivateNote, Reference } from '@layerwise/parser';
import { isCanvas } from '../canvas/is-canvas.ts';
import { once } from '../once.ts';
import { byText } from '../order.ts';
import type { Attachment } from '../read/vault-file.ts';
import { FragmentIndex } from './fragment-index.ts';
import type { Backlink, LinkedNote, LinkedVault, Target } from './linked-vault.ts';
import { type Nameable, NameIndex } from './name-index.ts';
import { NearNames } from './near-names.ts';
import { assignUrls } from './note-urls.ts';
import {
  describeChoice,
  describeFragment,
  describeMissing,
  describeOutside,
  describePrivate,
  describeSymbolicLink,
  type ReferenceDiagnostic,
} from './reference-diagnostics.ts';
import { folderOf, joinPath, outside, type Resolution, resolveName } from './resolve-name.ts';
import { slugPath } from './slug.ts';

/** The vault with its links, old addresses and what was found wrong. */
export interface LinkedVaultResult {
  readonly vault: LinkedVault;
  /** From an old path under the base to the present one. */
  readonly redirects: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

type NamedNote = Nameable & { readonly note: Note };

/**
 * Finds what every reference of every public note means, and turns it round for backlinks.
 *
 * A name that only a private note or a private attachment has leads nowhere: the target says `private`, and nothing
 * else of it.
 *
 * @param attachments the public ones (see `separateAttachments`).
 * @param symbolicLinks paths of those in the vault, which are not followed.
 */
export function linkVault(
  notes: readonly Note[],
  privateNotes: readonly PrivateNote[],
  attachments: readonly Attachment[],
  privateAttachments: readonly Attachment[] = [],
  symbolicLinks: readonly string[] = [],
): LinkedVaultResult {
  const paths = attachments.map(({ path }) => path);
  const { urls, redirects, diagnostics } = assignUrls(notes, paths);
  const resolver = new ReferenceResolver(notes, privateNotes, attachments, privateAttachments, symbolicLinks);
  const linked = new Map<string, LinkedNote>();
  for (const note of [...notes].sort(byText((note) => note.id))) {
    const targets = note.references.map((reference) => resolver.resolve(note, reference));
    linked.set(note.id, { note, url: urls.get(note.id) ?? '/', targets });
  }
  const findNote: LinkedVault['findNote'] = (name, from) => resolver.findNote(name, from);
  return {
    vault: { notes: linked, backlinks: collectBacklinks(linked), findNote },
    redirects,
    diagnostics: [...diagnostics, ...resolver.diagnostics],
  };
}

/** Finds what references mean. */
class ReferenceResolver {
  readonly diagnostics: Diagnostic[] = [];
  readonly #notes: NameIndex<NamedNote>;
  readonly #privateNotes: NameIndex<Nameable>;
  readonly #attachments: NameIndex<Nameable>;
  readonly #privateAttachments: NameIndex<Nameable>;
  readonly #symbolicLinks: NameIndex<Nameable>;
  /** Made once they are asked for. */
  readonly #fragments = new Map<string, FragmentIndex>();
  readonly #nearNotes: () => NearNames;
  readonly #nearAttachments: () => NearNames;

  constructor(
    notes: readonly Note[],
    privateNotes: readonly PrivateNote[],
    attachments: readonly Attachment[],
    privateAttachments: readonly Attachment[],
    symbolicLinks: readonly string[],
  ) {
    this.#notes = new NameIndex(notes.map(nameNote));
    this.#privateNotes = new NameIndex(privateNotes.map(namePrivateNote));
    this.#attachments = new NameIndex(attachments.map(nameAttachment));
    this.#privateAttachments = new NameIndex(privateAttachments.map(nameAttachment));
    this.#symbolicLinks = new NameIndex(symbolicLinks.map((path) => nameAttachment({ path })));
    this.#nearNotes = once(
      () => new NearNames(notes.flatMap(({ title, id }) => [title, id.slice(id.lastIndexOf('/') + 1)])),
    );
    this.#nearAttachments = once(
      () => new NearNames(attachments.map(({ path }) => path.slice(path.lastIndexOf('/') + 1))),
    );
  }

  findNote(name: string, from: string): string | null {
    const resolution = resolveName(this.#notes, name, from, 'wikilink', '.md');
    return resolution === null || resolution === outside ? null : resolution.file.note.id;
  }

  resolve(from: Note, reference: Reference): Target {
    const { target, syntax } = reference;
    if (target === '') return this.#resolveInNote(from, from, reference);
    const find = <File extends Nameable>(
      index: NameIndex<File>,
      extension: string,
    ): Resolution<File> | typeof outside | null => resolveName(index, target, from.path, syntax, extension);

    const file = find(this.#attachments, '');
    // What looks like a file's name is one, if there is such a file; what does not, only if there is no such note.
    const looksLikeFile = /\.[a-z0-9]+$/iu.test(target) && !/\.md$/iu.test(target);
    if (looksLikeFile && isFound(file)) return this.#takeAttachment(from, reference, file);
    // A canvas is named with its extension, as in Obsidian.
    const extension = isCanvas(target) ? '' : '.md';
    const note = find(this.#notes, extension);
    if (isFound(note)) {
      this.#warnOfChoice(from, reference, note);
      return this.#resolveInNote(from, note.file.note, reference);
    }
    if (isFound(file)) return this.#takeAttachment(from, reference, file);
    if (isFound(find(this.#privateNotes, extension))) {
      this.#report(from, reference, describePrivate(reference, 'note'));
      return { type: 'private' };
    }
    if (isFound(find(this.#privateAttachments, ''))) {
      this.#report(from, reference, describePrivate(reference, 'file'));
      return { type: 'private' };
    }
    const path = syntax === 'markdown' ? readSitePath(target, from.path) : null;
    if (path !== null) return { type: 'site', path };
    if (isFound(find(this.#symbolicLinks, '')) || isFound(find(this.#symbolicLinks, '.md')))
      this.#report(from, reference, describeSymbolicLink(reference));
    else this.#reportMissing(from, reference, note === outside);
    return { type: 'unresolved' };
  }

  #takeAttachment(from: Note, reference: Reference, resolution: Resolution<Nameable>): Target {
    this.#warnOfChoice(from, reference, resolution);
    return { type: 'attachment', path: resolution.file.path };
  }

  #resolveInNote(from: Note, to: Note, reference: Reference): Target {
    const { fragment } = reference;
    if (fragment === undefined) return { type: 'note', id: to.id, fragment: null };
    const index = this.#fragments.get(to.id) ?? new FragmentIndex(to);
    this.#fragments.set(to.id, index);
    const resolved = index.resolve(fragment);
    if (resolved === null) this.#report(from, reference, describeFragment(fragment, from, to, index));
    return { type: 'note', id: to.id, fragment: resolved };
  }

  #warnOfChoice(from: Note, reference: Reference, resolution: Resolution<Nameable>): void {
    if (resolution.others.length > 0) this.#report(from, reference, describeChoice(reference, resolution));
  }

  #reportMissing(from: Note, reference: Reference, leadsOut: boolean): void {
    if (leadsOut) {
      this.#report(from, reference, describeOutside(reference));
      return;
    }
    const wantsFile = reference.type === 'embed' && /\.[a-z0-9]+$/iu.test(reference.target);
    const names = wantsFile ? this.#nearAttachments() : this.#nearNotes();
    this.#report(from, reference, describeMissing(reference, names));
  }

  #report({ path }: Note, { position }: Reference, diagnostic: ReferenceDiagnostic): void {
    this.diagnostics.push({ path, line: position.line, column: position.column, ...diagnostic });
  }
}

function isFound<File>(resolution: Resolution<File> | typeof outside | null): resolution is Resolution<File> {
  return resolution !== null && resolution !== outside;
}

/** A path of the site that a Markdown link leads to: from its root, or to a folder beside the note. */
function readSitePath(target: string, from: string): string | null {
  if (target.startsWith('/')) return joinPath('', target) === null ? null : target;
  if (!/(?:^|\/)\.{0,2}$/u.test(target)) return null;
  const folder = joinPath(folderOf(from), target);
  return folder === null ? null : folder === '' ? '/' : `/${slugPath(folder)}/`;
}

function nameNote(note: Note): NamedNote {
  const title = isCanvas(note.path) ? null : note.title;
  return { path: note.path, aliases: note.frontMatter.aliases, title, note };
}

function namePrivateNote({ path, names }: PrivateNote): Nameable {
  return { path, aliases: names, title: null };
}

function nameAttachment({ path }: Pick<Attachment, 'path'>): Nameable {
  return { path, aliases: [], title: null };
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
