import type { LinkInput } from './reference-resolver.ts';
import { type LinkedVaultResult, VaultLinker } from './vault-linker.ts';

/**
 * Finds what every reference of every public note means, and turns it round for backlinks.
 *
 * A name that only a private note or a private attachment has leads nowhere: the target says `private`, and nothing
 * else of it.
 */
export function linkVault(
  notes: LinkInput['notes'],
  privateNotes: LinkInput['privateNotes'],
  attachments: LinkInput['attachments'],
  privateAttachments: LinkInput['privateAttachments'] = [],
  symbolicLinks: LinkInput['symbolicLinks'] = [],
): LinkedVaultResult {
  return new VaultLinker().link({ notes, privateNotes, attachments, privateAttachments, symbolicLinks });
}
