import type { Diagnostic, Fragment, Note, Reference } from '@layerwise/parser';
import type { FragmentIndex } from './fragment-index.ts';
import type { Nameable } from './name-index.ts';
import type { NearNames } from './near-names.ts';
import type { Resolution } from './resolve-name.ts';

/** More candidates than this are not named one by one: a vault may have a `README.md` in every folder. */
const MOST_CANDIDATES = 20;

/** A diagnostic without its place. */
export type ReferenceDiagnostic = Pick<Diagnostic, 'severity' | 'rule' | 'message' | 'hint'>;

/** Says that a name can mean several files, and which one is taken. */
export function describeChoice(
  { target }: Reference,
  { file, others }: Resolution<Nameable>,
): ReferenceDiagnostic {
  const named = [file, ...others.slice(0, MOST_CANDIDATES - 1)].map(({ path }) => path);
  const more = others.length + 1 - named.length;
  const names = named.join(', ') + (more > 0 ? ` and ${more} more` : '');
  return {
    severity: 'warning',
    rule: 'ambiguous-link',
    message: `${quote(target)} can mean several files: ${names}. The first is taken.`,
    hint: 'Write the path from the top of the vault.',
  };
}

/** Says that a link leads to something private. */
export function describePrivate({ target }: Reference, what: 'note' | 'file'): ReferenceDiagnostic {
  return {
    severity: 'info',
    rule: 'private-link',
    message: `${quote(target)} is a private ${what}; the site shows the text alone.`,
  };
}

/** Says that a link leads out of the vault, or that an embed would have to be read from there. */
export function describeOutside({ target, type }: Reference): ReferenceDiagnostic {
  return {
    severity: 'warning',
    rule: type === 'embed' ? 'unsafe-path' : 'outside-vault',
    message: `${quote(target)} leads out of the vault; nothing there is read.`,
  };
}

/** Says that a link or an embed means a symbolic link. */
export function describeSymbolicLink({ target }: Reference): ReferenceDiagnostic {
  return {
    severity: 'warning',
    rule: 'symbolic-link',
    message: `${quote(target)} is a symbolic link; Layerwise does not follow it.`,
    hint: 'Put the file or folder itself into the vault.',
  };
}

/** Says that there is no such note or file, and which names are near. */
export function describeMissing({ target, type }: Reference, names: NearNames): ReferenceDiagnostic {
  return {
    severity: 'warning',
    rule: type === 'embed' ? 'unresolved-embed' : 'unresolved-link',
    message: `Nothing in the vault is called ${quote(target)}.`,
    ...suggest(names.find(target.slice(target.lastIndexOf('/') + 1))),
  };
}

/** Says that a note has no such heading or block. `from`: the note that says so; `to`: the one that was found. */
export function describeFragment(
  fragment: Fragment,
  from: Note,
  to: Note,
  index: FragmentIndex,
): ReferenceDiagnostic {
  const where = from.id === to.id ? 'This note' : quote(to.title);
  if (fragment.type === 'block') {
    const message = `${where} has no block ${quote(`^${fragment.id}`)}.`;
    return { severity: 'warning', rule: 'unresolved-block', message };
  }
  return {
    severity: 'warning',
    rule: 'unresolved-heading',
    message: `${where} has no heading ${quote(fragment.path.join(' > '))}.`,
    ...suggest(index.suggest(fragment.path.at(-1) ?? '')),
  };
}

function suggest(names: readonly string[]): { readonly hint?: string } {
  return names.length === 0 ? {} : { hint: `Did you mean ${names.map(quote).join(' or ')}?` };
}

function quote(name: string): string {
  return `“${name}”`;
}
