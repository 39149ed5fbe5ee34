import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic, Rule } from '@layerwise/parser';
import type { OutputFile } from '../output-file.ts';
import { mapPool } from '../read/map-pool.ts';
import { AttachmentUrls, assignAttachmentUrls } from './assign-attachment-urls.ts';
import { checkAttachment } from './check-attachment.ts';
import { openInVault, VaultFileError } from './open-in-vault.ts';
import type { MediaType, PublishedAttachment, UsedAttachment } from './published-attachment.ts';
import { SIGNATURE_LENGTH } from './recognise-signature.ts';

/** Attachments in work at once. */
const POOL = 8;

/** Where attachments are read from, and what they must keep clear of. */
export interface PublishOptions {
  /** Absolute. */
  readonly vaultFolder: string;
  /** Absolute; null: nothing is kept from one build to the next. */
  readonly cacheFolder: string | null;
  /** URLs of pages, redirects and other files of the site: decoded, with a slash at the front. */
  readonly taken: Iterable<string>;
}

/** The attachments of the site. */
export interface PublishedAttachments {
  /** By path in the vault. One that was refused, or could not be read, is not in it. */
  readonly published: ReadonlyMap<string, PublishedAttachment>;
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What became of an attachment: its type, ready to be given a URL, or null; and what is to be said. */
interface Prepared {
  readonly attachment: UsedAttachment;
  readonly type: MediaType | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Prepares attachments for the site. Only what is on the allow-list, by name and by content, is published. A file that
 * is refused, has vanished or cannot be read is a diagnostic at its first use, and the others are published.
 *
 * @param used from `findUsedAttachments`.
 */
export async function publishAttachments(
  used: readonly UsedAttachment[],
  { vaultFolder, taken }: PublishOptions,
): Promise<PublishedAttachments> {
  const prepared = await mapPool(used, POOL, (attachment) => prepare(vaultFolder, attachment));
  const urls = assignAttachmentUrls(
    prepared.filter(({ type }) => type !== null).map(({ attachment }) => attachment.path),
    new AttachmentUrls(taken),
  );
  const published = new Map<string, PublishedAttachment>();
  const files: OutputFile[] = [];
  for (const { attachment, type } of prepared) {
    const { path } = attachment;
    const url = urls.get(path);
    if (type === null || url === undefined) continue;
    published.set(path, { path, url, type, width: null, height: null, variants: [] });
    files.push({ path: url.slice(1), type: 'path', source: join(vaultFolder, path) });
  }
  return { published, files, diagnostics: prepared.flatMap(({ diagnostics }) => diagnostics) };
}

async function prepare(vaultFolder: string, attachment: UsedAttachment): Promise<Prepared> {
  try {
    const handle = await openInVault(vaultFolder, attachment.path);
    try {
      const verdict = checkAttachment(attachment.path, await readHead(handle));
      if (verdict.allowed) return { attachment, type: verdict.kind.type, diagnostics: [] };
      const message = `${quote(attachment)} ${verdict.because}; it is not published.`;
      return refuse(attachment, 'unsafe-attachment', message);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!(error instanceof VaultFileError)) throw error;
    return refuse(attachment, error.rule, `${quote(attachment)}: ${error.message}`);
  }
}

function refuse(attachment: UsedAttachment, rule: Rule, message: string): Prepared {
  const { path, line, column } = attachment.use;
  return {
    attachment,
    type: null,
    diagnostics: [{ path, line, column, severity: 'warning', rule, message }],
  };
}

async function readHead(handle: FileHandle): Promise<Uint8Array> {
  const head = Buffer.alloc(SIGNATURE_LENGTH);
  const { bytesRead } = await handle.read(head, 0, SIGNATURE_LENGTH, 0);
  return head.subarray(0, bytesRead);
}

function quote({ path }: UsedAttachment): string {
  return `“${path}”`;
}
