import type { Diagnostic, Note, PrivateNote, Reference } from '@layerwise/parser';
import { byText } from '../order.ts';
import type { Attachment } from '../read/vault-file.ts';
import type { Backlink, LinkedNote, LinkedVault, Target } from './linked-vault.ts';
import { type Nameable, NameIndex } from './name-index.ts';
import { findNearNames } from './near-names.ts';
import { assignUrls } from './note-urls.ts';
import { resolveFragment } from './resolve-fragment.ts';
import { outside, type Resolution, resolveName } from './resolve-name.ts';

/** The vault with its links, old addresses and what was found wrong. */
export interface LinkedVaultResult {
  readonly vault: LinkedVault;
  /** From an old path under the base to the present one. */
  readonly redirects: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

type NamedNote =
  | (Nameable & { readonly note: Note })
  | (Nameable & { readonly note: null; readonly id: string });
type NamedAttachment = Nameable & { readonly attachment: Attachment };

/**
 * Finds what every reference of every public note means, and turns it round for backlinks.
 *
 * A name that only a private note or a private attachment has leads nowhere: the target says `private`, and nothing
 * else of it.
 *
 * @param attachments the public ones (see `separateAttachments`).
 */
export function linkVault(
  notes: readonly Note[],
  privateNotes: readonly PrivateNote[],
  attachments: readonly Attachment[],
  privateAttachments: readonly Attachment[] = [],
): LinkedVaultResult {
  const publicIndex = new NameIndex(notes.map(nameNote));
  const privateIndex = new NameIndex(privateNotes.map(namePrivateNote));
  const attachmentIndex = new NameIndex(attachments.map(nameAttachment));
  const privateAttachmentIndex = new NameIndex(privateAttachments.map(nameAttachment));
  const { urls, redirects, diagnostics } = assignUrls(notes);
  const found: Diagnostic[] = [...diagnostics];
  const linked = new Map<string, LinkedNote>();
  for (const note of [...notes].sort(byText((note) => note.id))) {
    const targets = note.references.map((reference) => resolveReference(note, reference));
    linked.set(note.id, { note, url: urls.get(note.id) ?? '/', targets });
  }
  return {
    vault: { notes: linked, backlinks: collectBacklinks(linked), findNote },
    redirects,
    diagnostics: found,
  };

  function findNote(name: string, from: string): string | null {
    const resolution = resolveName(publicIndex, name, from, 'wikilink', '.md');
    return resolution === null || resolution === outside ? null : (resolution.file.note?.id ?? null);
  }

  function resolveReference(note: Note, reference: Reference): Target {
    if (reference.target === '') return resolveInNote(note, note, reference);
    const path = note.path;
    const { target, syntax } = reference;
    const namesFile = /\.[a-z0-9]+$/iu.test(target) && !/\.md$/iu.test(target);
    const attachment = namesFile ? resolveName(attachmentIndex, target, path, syntax, '') : null;
    if (attachment !== null && attachment !== outside) {
      warnOfChoice(note, reference, attachment);
      return { type: 'attachment', path: attachment.file.path };
    }
    const resolution = resolveName(publicIndex, target, path, syntax, '.md');
    if (resolution !== null && resolution !== outside && resolution.file.note !== null) {
      warnOfChoice(note, reference, resolution);
      return resolveInNote(note, resolution.file.note, reference);
    }
    const hidden = resolveName(privateIndex, target, path, syntax, '.md');
    if (hidden !== null && hidden !== outside) {
      report(
        note,
        reference,
        'info',
        'private-link',
        `${quote(target)} is a private note; the site shows the text alone.`,
      );
      return { type: 'private' };
    }
    const hiddenFile = namesFile ? resolveName(privateAttachmentIndex, target, path, syntax, '') : null;
    if (hiddenFile !== null && hiddenFile !== outside) {
      report(
        note,
        reference,
        'info',
        'private-link',
        `${quote(target)} is a private file; the site shows the text alone.`,
      );
      return { type: 'private' };
    }
    if (syntax === 'markdown' && (target.startsWith('/') || target.endsWith('/')))
      return { type: 'site', path: target };
    reportMissing(note, reference, resolution === outside || attachment === outside);
    return { type: 'unresolved' };
  }

  function resolveInNote(from: Note, to: Note, reference: Reference): Target {
    const { fragment } = reference;
    if (fragment === undefined) return { type: 'note', id: to.id, fragment: null };
    const resolved = resolveFragment(to, fragment);
    if (resolved === null) reportFragment(from, to, reference);
    return { type: 'note', id: to.id, fragment: resolved };
  }

  function warnOfChoice(note: Note, reference: Reference, { file, others }: Resolution<Nameable>): void {
    if (others.length === 0) return;
    const names = [file, ...others].map(({ path }) => path).join(', ');
    report(
      note,
      reference,
      'warning',
      'ambiguous-link',
      `${quote(reference.target)} can mean several files: ${names}. The first is taken.`,
      'Write the path from the top of the vault.',
    );
  }

  function reportMissing(note: Note, reference: Reference, leadsOut: boolean): void {
    const { target } = reference;
    if (leadsOut) {
      report(
        note,
        reference,
        'warning',
        'outside-vault',
        `${quote(target)} leads out of the vault; nothing there is read.`,
      );
      return;
    }
    const names =
      reference.type === 'embed' && /\.[a-z0-9]+$/iu.test(target)
        ? attachments.map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
        : notes.flatMap((note) => [note.title, note.id.slice(note.id.lastIndexOf('/') + 1)]);
    const near = findNearNames(target.slice(target.lastIndexOf('/') + 1), names);
    report(
      note,
      reference,
      'warning',
      reference.type === 'embed' ? 'unresolved-embed' : 'unresolved-link',
      `Nothing in the vault is called ${quote(target)}.`,
      near.length === 0 ? undefined : `Did you mean ${near.map(quote).join(' or ')}?`,
    );
  }

  function reportFragment(from: Note, to: Note, reference: Reference): void {
    const { fragment } = reference;
    if (fragment === undefined) return;
    const where = from.id === to.id ? 'This note' : quote(to.title);
    if (fragment.type === 'block') {
      report(
        from,
        reference,
        'warning',
        'unresolved-block',
        `${where} has no block ${quote(`^${fragment.id}`)}.`,
      );
      return;
    }
    const name = fragment.path.join(' > ');
    const near = findNearNames(
      fragment.path.at(-1) ?? '',
      to.headings.map((heading) => heading.text),
    );
    report(
      from,
      reference,
      'warning',
      'unresolved-heading',
      `${where} has no heading ${quote(name)}.`,
      near.length === 0 ? undefined : `Did you mean ${near.map(quote).join(' or ')}?`,
    );
  }

  function report(
    note: Note,
    reference: Reference,
    severity: Diagnostic['severity'],
    rule: Diagnostic['rule'],
    message: string,
    hint?: string,
  ): void {
    found.push({
      path: note.path,
      ...reference.position,
      severity,
      rule,
      message,
      ...(hint !== undefined && { hint }),
    });
  }
}

function nameNote(note: Note): NamedNote {
  return { path: note.path, aliases: note.frontMatter.aliases, title: note.title, note };
}

function namePrivateNote(note: PrivateNote): NamedNote {
  return { path: note.path, aliases: note.names, title: null, note: null, id: note.id };
}

function nameAttachment(attachment: Attachment): NamedAttachment {
  return { path: attachment.path, aliases: [], title: null, attachment };
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

function quote(name: string): string {
  return `“${name}”`;
}
