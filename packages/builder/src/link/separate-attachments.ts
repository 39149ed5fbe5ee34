import { decideVisibility } from '@layerwise/parser/visibility';
import type { Attachment } from '../read/vault-file.ts';

/** An attachment has no front matter: its path alone says whether it is private. */
const nothingSaid = { readable: true, draft: 'absent', publish: 'absent' } as const;

/** A vault's attachments, told apart by what their paths say. */
export interface SeparatedAttachments {
  readonly publicAttachments: readonly Attachment[];
  /** Only their names are used, and only to recognise links to them. */
  readonly privateAttachments: readonly Attachment[];
}

/**
 * Tells public attachments from private ones: those in a folder named `private`, and those with a part of their path
 * that begins with `_` or `.`.
 *
 * @param drafts private ones count as public: for looking at drafts.
 */
export function separateAttachments(
  attachments: readonly Attachment[],
  drafts = false,
): SeparatedAttachments {
  const isPublic = ({ path }: Attachment): boolean =>
    drafts || decideVisibility(path, nothingSaid, 'all').public;
  return {
    publicAttachments: attachments.filter(isPublic),
    privateAttachments: attachments.filter((attachment) => !isPublic(attachment)),
  };
}
