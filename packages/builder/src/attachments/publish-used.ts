import type { Diagnostic } from '@layerwise/parser';
import type { LinkedVault } from '../link/linked-vault.ts';
import type { SeparatedAttachments } from '../link/separate-attachments.ts';
import type { OutputFile } from '../output-file.ts';
import { findUsedAttachments } from './find-used-attachments.ts';
import { publishAttachments } from './publish-attachments.ts';
import type { PublishedAttachment } from './published-attachment.ts';

/** The attachments of a site, as pages need them. */
export interface UsedMedia {
  /** What was published of an attachment, by its path in the vault. */
  readonly published: ReadonlyMap<string, PublishedAttachment>;
  /** The picture that a note's front matter names, by the note's id. */
  readonly covers: ReadonlyMap<string, PublishedAttachment>;
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Publishes what public notes use.
 *
 * @param taken URLs of pages: decoded, with a slash at the front.
 */
export async function publishUsed(
  vault: LinkedVault,
  { publicAttachments, privateAttachments }: SeparatedAttachments,
  options: Parameters<typeof publishAttachments>[1],
): Promise<UsedMedia> {
  const uses = findUsedAttachments(vault, publicAttachments, privateAttachments);
  const { published, files, diagnostics } = await publishAttachments(uses.used, options);
  const covers = [...uses.covers].flatMap(([id, path]) => {
    const cover = published.get(path);
    return cover === undefined ? [] : [[id, cover] as const];
  });
  return { published, covers: new Map(covers), files, diagnostics: [...uses.diagnostics, ...diagnostics] };
}
