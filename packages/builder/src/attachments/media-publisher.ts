import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from '@layerwise/parser';
import type { LinkedVault } from '../link/linked-vault.ts';
import type { SeparatedAttachments } from '../link/separate-attachments.ts';
import type { OutputFile } from '../output-file.ts';
import { type AttachmentUses, findUsedAttachments } from './find-used-attachments.ts';
import { type PublishedAttachments, type PublishOptions, publishAttachments } from './publish-attachments.ts';
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

/** Publishes what public notes use, again and again: what they use as before is not looked at again. */
export class MediaPublisher {
  readonly #folders: Pick<PublishOptions, 'vaultFolder' | 'cacheFolder'>;
  #last: { readonly asked: unknown; readonly attachments: PublishedAttachments } | null = null;

  constructor(folders: Pick<PublishOptions, 'vaultFolder' | 'cacheFolder'>) {
    this.#folders = folders;
  }

  /** @param taken URLs of pages: decoded, with a slash at the front. */
  async publish(
    vault: LinkedVault,
    { publicAttachments, privateAttachments }: SeparatedAttachments,
    taken: readonly string[],
  ): Promise<UsedMedia> {
    const uses = findUsedAttachments(vault, publicAttachments, privateAttachments);
    const asked = [uses.used, taken];
    const attachments =
      this.#last !== null && isDeepStrictEqual(this.#last.asked, asked)
        ? this.#last.attachments
        : await publishAttachments(uses.used, { ...this.#folders, taken });
    this.#last = { asked, attachments };
    return join(uses, attachments);
  }
}

function join(uses: AttachmentUses, { published, files, diagnostics }: PublishedAttachments): UsedMedia {
  const covers = [...uses.covers].flatMap(([id, path]) => {
    const cover = published.get(path);
    return cover === undefined ? [] : [[id, cover] as const];
  });
  return { published, covers: new Map(covers), files, diagnostics: [...uses.diagnostics, ...diagnostics] };
}
