import { type Diagnostic, parseNote } from '@layerwise/parser';
import { linkVault } from '../src/link/link-vault.ts';
import type { LinkedVault, Target } from '../src/link/linked-vault.ts';
import { separateAttachments } from '../src/link/separate-attachments.ts';
import { byText } from '../src/order.ts';
import { parseVault } from '../src/parse/parse-vault.ts';

/** A vault in memory: notes by path; files that are no notes have any text. */
export type VaultTexts = { readonly [path: string]: string };

/** A vault that was parsed and linked, as a build does it. */
export interface LinkedTexts {
  readonly vault: LinkedVault;
  readonly redirects: ReadonlyMap<string, string>;
  /** Of `link` alone. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses and links the notes of a vault in memory. */
export async function linkTexts(texts: VaultTexts): Promise<LinkedTexts> {
  const files = Object.entries(texts)
    .map(([path, text]) => ({ path, bytes: Buffer.from(text) }))
    .sort(byText(({ path }) => path));
  const isNote = ({ path }: { path: string }): boolean => /\.(?:md|canvas)$/iu.test(path);
  const { notes, privateNotes } = await parseVault(
    files.filter(isNote),
    { publish: 'all', html: 'sanitize', drafts: false },
    ({ path, bytes }, options) => parseNote(path, bytes, options),
    () => undefined,
  );
  const attachments = files
    .filter((file) => !isNote(file))
    .map(({ path, bytes }) => ({ path, size: bytes.length, modified: 0 }));
  const { publicAttachments, privateAttachments } = separateAttachments(attachments);
  return linkVault(notes, privateNotes, publicAttachments, privateAttachments);
}

/** What the references of a note mean, said shortly: `b`, `b#id`, `b^id`, `file a.png`, `site /x/`, `private`, `none`. */
export function sayTargets({ vault }: LinkedTexts, id: string): readonly string[] {
  return (vault.notes.get(id)?.targets ?? []).map(sayTarget);
}

function sayTarget(target: Target): string {
  switch (target.type) {
    case 'note':
      if (target.fragment === null) return target.id;
      return `${target.id}${target.fragment.type === 'heading' ? '#' : '^'}${target.fragment.id}`;
    case 'attachment':
      return `file ${target.path}`;
    case 'site':
      return `site ${target.path}`;
    case 'private':
      return 'private';
    case 'unresolved':
      return 'none';
  }
}

/** Diagnostics in a line each: `path:line:column severity rule: message | hint`. */
export function sayDiagnostics(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(
    ({ path, line, column, severity, rule, message, hint }) =>
      `${path}:${line}:${column} ${severity} ${rule}: ${message}${hint === undefined ? '' : ` | ${hint}`}`,
  );
}
