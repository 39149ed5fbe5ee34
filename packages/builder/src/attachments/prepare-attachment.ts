import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Rule } from '@layerwise/parser';
import type { Attachment } from '../read/vault-file.ts';
import type { PictureCache } from './cache/picture-cache.ts';
import { checkAttachment } from './check-attachment.ts';
import { extensionOf } from './content-kind.ts';
import { findMetadata } from './media/find-metadata.ts';
import { openInVault, VaultFileError } from './open-in-vault.ts';
import { preparePicture, RefusedPicture } from './prepare-picture.ts';
import type { Prepared } from './prepared-attachment.ts';
import { recogniseSignature, SIGNATURE_LENGTH } from './recognise-signature.ts';
import type { Resizer } from './resize-picture.ts';

/** Larger pictures are not published: they are read whole, so that what they carry can be taken out. Bytes. */
const LARGEST_PICTURE = 64 * 1024 * 1024;
const LARGEST_SVG = 8 * 1024 * 1024;

/** What an attachment is prepared with. */
export interface Workshop {
  /** Absolute. */
  readonly vaultFolder: string;
  readonly cache: PictureCache;
  readonly resizer: Resizer;
}

/** Reads an attachment, as far as it must be read, and decides what becomes of it. */
export async function prepareAttachment(attachment: Attachment, workshop: Workshop): Promise<Prepared> {
  const known = await workshop.cache.find(attachment);
  if (known !== null) return known;
  try {
    const handle = await openInVault(workshop.vaultFolder, attachment.path);
    try {
      const prepared = await read(attachment.path, handle, workshop);
      workshop.cache.remember(attachment, prepared);
      return prepared;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof VaultFileError) return refuse(error.rule, error.message);
    if (error instanceof RefusedPicture) {
      return refuse('unsafe-attachment', `${error.message}; it is not published.`);
    }
    throw error;
  }
}

async function read(path: string, handle: FileHandle, { cache, resizer }: Workshop): Promise<Prepared> {
  const head = Buffer.alloc(SIGNATURE_LENGTH);
  const { bytesRead } = await handle.read(head, 0, SIGNATURE_LENGTH, 0);
  const verdict = checkAttachment(path, head.subarray(0, bytesRead));
  if (!verdict.allowed) return refuse('unsafe-attachment', `${verdict.because}; it is not published.`);
  const { type } = verdict.kind;
  if (type !== 'image')
    return { type: 'copied', mediaType: type, ...(await findMetadata(handle, verdict.signature)) };
  const isSvg = extensionOf(path) === 'svg';
  const largest = isSvg ? LARGEST_SVG : LARGEST_PICTURE;
  const { size } = await handle.stat();
  if (size > largest) {
    return refuse('too-large', `has ${size} bytes, and a picture may have ${largest}; it is not published.`);
  }
  const bytes = await handle.readFile();
  const hash = createHash('sha256')
    .update(isSvg ? 'svg' : 'raster')
    .update(bytes)
    .digest('hex');
  const known = await cache.findPicture(hash);
  if (known !== null) return { type: 'picture', hash, picture: known };
  const picture = await preparePicture(bytes, recogniseSignature(bytes), isSvg, resizer);
  return { type: 'picture', hash, picture: await cache.storePicture(hash, picture) };
}

function refuse(rule: Rule, message: string): Prepared {
  return { type: 'refused', remark: { severity: 'warning', rule, message } };
}
