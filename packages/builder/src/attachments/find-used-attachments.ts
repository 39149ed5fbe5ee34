import type { Diagnostic, Note, Position } from '@layerwise/parser';
import type { LinkedNote, LinkedVault } from '../link/linked-vault.ts';
import { type Nameable, NameIndex } from '../link/name-index.ts';
import { outside, resolveName } from '../link/resolve-name.ts';
import { byText } from '../order.ts';
import type { Attachment } from '../read/vault-file.ts';
import type { Use, UsedAttachment } from './published-attachment.ts';

/** The attachments that the public notes of a vault use. */
export interface AttachmentUses {
  /** Sorted by path in code-unit order. */
  readonly used: readonly UsedAttachment[];
  /** Path of the attachment that the front matter field `image` names, by the note's id. */
  readonly covers: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

type NamedAttachment = Nameable & { readonly attachment: Attachment };

/**
 * Finds the attachments that a public note links, embeds or names in its front matter (`image`). The others are no
 * part of the site.
 *
 * @param attachments the public ones, as given to `linkVault`.
 * @param privateAttachments never used; known by name, so that the diagnostic can say what is wrong.
 */
export function findUsedAttachments(
  vault: LinkedVault,
  attachments: readonly Attachment[],
  privateAttachments: readonly Attachment[] = [],
): AttachmentUses {
  const byPath = new Map(attachments.map((attachment) => [attachment.path, attachment]));
  const index = new NameIndex(attachments.map(nameAttachment));
  const privateIndex = new NameIndex(privateAttachments.map(nameAttachment));
  const used = new Map<string, UsedAttachment>();
  const covers = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const linked of vault.notes.values()) {
    useReferences(linked);
    useCover(linked.note);
  }
  return { used: [...used.values()].sort(byText(({ path }) => path)), covers, diagnostics };

  function useReferences({ note, targets }: LinkedNote): void {
    for (const [number, target] of targets.entries()) {
      const reference = note.references[number];
      if (target.type !== 'attachment' || reference === undefined) continue;
      use(target.path, { path: note.path, ...reference.position });
    }
  }

  function useCover(note: Note): void {
    const { image, positions } = note.frontMatter;
    if (image === undefined || isAbsoluteUrl(image)) return;
    const position = positions['image'] ?? positions['cover'] ?? { line: 1, column: 1 };
    const found = resolveCover(index, image, note.path);
    if (found === null || found === outside) {
      reportMissingCover(note, image, position, found === outside);
      return;
    }
    use(found.file.path, { path: note.path, ...position });
    covers.set(note.id, found.file.path);
    if (found.others.length === 0) return;
    const names = [found.file, ...found.others].map(({ path }) => path).join(', ');
    const message = `“${image}” can mean several files: ${names}. The first is taken.`;
    const hint = 'Write the path from the top of the vault.';
    report(note, position, 'warning', 'ambiguous-link', message, hint);
  }

  function reportMissingCover(note: Note, image: string, position: Position, leadsOut: boolean): void {
    const hidden = resolveCover(privateIndex, image, note.path);
    if (hidden !== null && hidden !== outside) {
      const message = `“${image}” is a private file; the site does not show it.`;
      report(note, position, 'info', 'private-link', message);
    } else if (leadsOut) {
      const message = `“${image}” leads out of the vault; nothing there is read.`;
      report(note, position, 'warning', 'unsafe-path', message);
    } else {
      report(note, position, 'warning', 'unresolved-embed', `Nothing in the vault is called “${image}”.`);
    }
  }

  function use(path: string, place: Use): void {
    const attachment = byPath.get(path);
    if (attachment !== undefined && !used.has(path)) used.set(path, { ...attachment, use: place });
  }

  function report(
    note: Note,
    position: Position,
    severity: Diagnostic['severity'],
    rule: Diagnostic['rule'],
    message: string,
    hint?: string,
  ): void {
    diagnostics.push({
      path: note.path,
      ...position,
      severity,
      rule,
      message,
      ...(hint !== undefined && { hint }),
    });
  }
}

function nameAttachment(attachment: Attachment): NamedAttachment {
  return { path: attachment.path, aliases: [], title: null, attachment };
}

function isAbsoluteUrl(text: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]+:|\/\/)/iu.test(text);
}

/** Finds the file that a field names, as it is written or, where it was copied from a Markdown link, decoded. */
function resolveCover(
  files: NameIndex<NamedAttachment>,
  image: string,
  from: string,
): ReturnType<typeof resolveName<NamedAttachment>> {
  const found = resolveName(files, image, from, 'wikilink', '');
  if (found !== null || !image.includes('%')) return found;
  try {
    return resolveName(files, decodeURIComponent(image), from, 'wikilink', '');
  } catch {
    return null;
  }
}
