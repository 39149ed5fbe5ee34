import type { Diagnostic, Note, PrivateNote, Reference } from '@layerwise/parser';
import { isCanvas } from '../canvas/is-canvas.ts';
import { once } from '../once.ts';
import type { Attachment } from '../read/vault-file.ts';
import { FragmentIndex } from './fragment-index.ts';
import type { LinkedVault, Target } from './linked-vault.ts';
import { type Nameable, NameIndex } from './name-index.ts';
import { NearNames } from './near-names.ts';
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

/** What references can mean. */
export interface LinkInput {
  readonly notes: readonly Note[];
  readonly privateNotes: readonly PrivateNote[];
  /** The public ones (see `separateAttachments`). */
  readonly attachments: readonly Attachment[];
  readonly privateAttachments: readonly Attachment[];
  /** Paths of those in the vault, which are not followed. */
  readonly symbolicLinks: readonly string[];
}

/** What the references of one note mean, and what was found wrong with them. */
export interface ResolvedReferences {
  /** One for each of `note.references`, in order. */
  readonly targets: readonly Target[];
  readonly diagnostics: readonly Diagnostic[];
}

type NamedNote = Nameable & { readonly id: string };

/** Finds what references mean. */
export class ReferenceResolver {
  /** By id, as they are now. */
  readonly #notesById: Map<string, Note>;
  readonly #notes: NameIndex<NamedNote>;
  readonly #privateNotes: NameIndex<Nameable>;
  readonly #attachments: NameIndex<Nameable>;
  readonly #privateAttachments: NameIndex<Nameable>;
  readonly #symbolicLinks: NameIndex<Nameable>;
  /** Made once they are asked for. */
  readonly #fragments = new Map<string, FragmentIndex>();
  readonly #nearNotes: () => NearNames;
  readonly #nearAttachments: () => NearNames;

  constructor({ notes, privateNotes, attachments, privateAttachments, symbolicLinks }: LinkInput) {
    this.#notesById = new Map(notes.map((note) => [note.id, note]));
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

  /** Finds the note that a name in front matter means. */
  readonly findNote: LinkedVault['findNote'] = (name, from) => {
    const resolution = resolveName(this.#notes, name, from, 'wikilink', '.md');
    return resolution === null || resolution === outside ? null : resolution.file.id;
  };

  /** Puts another text in the place of a note that is called the same in every way. */
  replace(note: Note): void {
    this.#notesById.set(note.id, note);
    this.#fragments.delete(note.id);
  }

  /** Finds what the references of a note mean. */
  resolve(from: Note): ResolvedReferences {
    const diagnostics: Diagnostic[] = [];
    const targets = from.references.map((reference) => {
      const found: ReferenceDiagnostic[] = [];
      const target = this.#find(from, reference, (diagnostic) => found.push(diagnostic));
      const { line, column } = reference.position;
      for (const diagnostic of found) diagnostics.push({ path: from.path, line, column, ...diagnostic });
      return target;
    });
    return { targets, diagnostics };
  }

  #find(from: Note, reference: Reference, report: Report): Target {
    const { target, syntax } = reference;
    if (target === '') return this.#findInNote(from, from, reference, report);
    const find = <File extends Nameable>(
      index: NameIndex<File>,
      extension: string,
    ): Resolution<File> | typeof outside | null => resolveName(index, target, from.path, syntax, extension);

    const file = find(this.#attachments, '');
    // What looks like a file's name is one, if there is such a file; what does not, only if there is no such note.
    const looksLikeFile = /\.[a-z0-9]+$/iu.test(target) && !/\.md$/iu.test(target);
    if (looksLikeFile && isFound(file)) return takeAttachment(reference, file, report);
    // A canvas is named with its extension, as in Obsidian.
    const extension = isCanvas(target) ? '' : '.md';
    const note = find(this.#notes, extension);
    const to = isFound(note) ? this.#notesById.get(note.file.id) : undefined;
    if (isFound(note) && to !== undefined) {
      warnOfChoice(reference, note, report);
      return this.#findInNote(from, to, reference, report);
    }
    if (isFound(file)) return takeAttachment(reference, file, report);
    if (isFound(find(this.#privateNotes, extension))) {
      report(describePrivate(reference, 'note'));
      return { type: 'private' };
    }
    if (isFound(find(this.#privateAttachments, ''))) {
      report(describePrivate(reference, 'file'));
      return { type: 'private' };
    }
    const path = syntax === 'markdown' ? readSitePath(target, from.path) : null;
    if (path !== null) return { type: 'site', path };
    if (isFound(find(this.#symbolicLinks, '')) || isFound(find(this.#symbolicLinks, '.md')))
      report(describeSymbolicLink(reference));
    else report(this.#describeMissing(reference, note === outside));
    return { type: 'unresolved' };
  }

  #findInNote(from: Note, to: Note, reference: Reference, report: Report): Target {
    const { fragment } = reference;
    if (fragment === undefined) return { type: 'note', id: to.id, fragment: null };
    const index = this.#fragments.get(to.id) ?? new FragmentIndex(to);
    this.#fragments.set(to.id, index);
    const resolved = index.resolve(fragment);
    if (resolved === null) report(describeFragment(fragment, from, to, index));
    return { type: 'note', id: to.id, fragment: resolved };
  }

  #describeMissing(reference: Reference, leadsOut: boolean): ReferenceDiagnostic {
    if (leadsOut) return describeOutside(reference);
    const wantsFile = reference.type === 'embed' && /\.[a-z0-9]+$/iu.test(reference.target);
    return describeMissing(reference, wantsFile ? this.#nearAttachments() : this.#nearNotes());
  }
}

type Report = (diagnostic: ReferenceDiagnostic) => void;

function takeAttachment(reference: Reference, resolution: Resolution<Nameable>, report: Report): Target {
  warnOfChoice(reference, resolution, report);
  return { type: 'attachment', path: resolution.file.path };
}

function warnOfChoice(reference: Reference, resolution: Resolution<Nameable>, report: Report): void {
  if (resolution.others.length > 0) report(describeChoice(reference, resolution));
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

function nameNote({ id, path, title, frontMatter }: Note): NamedNote {
  return { id, path, aliases: frontMatter.aliases, title: isCanvas(path) ? null : title };
}

function namePrivateNote({ path, names }: PrivateNote): Nameable {
  return { path, aliases: names, title: null };
}

function nameAttachment({ path }: Pick<Attachment, 'path'>): Nameable {
  return { path, aliases: [], title: null };
}
