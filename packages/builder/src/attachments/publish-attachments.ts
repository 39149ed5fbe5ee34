import { join } from 'node:path';
import type { Diagnostic } from '@layerwise/parser';
import type { OutputFile } from '../output-file.ts';
import { mapPool } from '../read/map-pool.ts';
import { AttachmentUrls } from './attachment-urls.ts';
import { openDiskPictureCache } from './cache/disk-picture-cache.ts';
import { noPictureCache } from './cache/picture-cache.ts';
import { prepareAttachment } from './prepare-attachment.ts';
import type { Prepared, PreparedPicture, Stored } from './prepared-attachment.ts';
import type { ImageVariant, PublishedAttachment, UsedAttachment } from './published-attachment.ts';
import { findSharp, type Resizer } from './resize-picture.ts';

/** Changes whenever the same picture, film or sound would come out in other bytes; what older versions kept is then made again. */
const CLEANING_VERSION = 2;

/** Attachments in work at once. */
const POOL = 4;

/** Where attachments are read from, and what they must keep clear of. */
export interface PublishOptions {
  /** Absolute. */
  readonly vaultFolder: string;
  /** Absolute; null: nothing is kept from one build to the next. */
  readonly cacheFolder: string | null;
  /** URLs of pages, redirects and other files of the site: decoded, with a slash at the front. */
  readonly taken: Iterable<string>;
  /** Makes smaller versions of pictures; sharp, where nothing is said. */
  readonly resizer?: Resizer;
}

/** The attachments of the site. */
export interface PublishedAttachments {
  /** By path in the vault. One that was refused, or could not be read, is not in it. */
  readonly published: ReadonlyMap<string, PublishedAttachment>;
  readonly files: readonly OutputFile[];
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
  { vaultFolder, cacheFolder, taken, ...options }: PublishOptions,
): Promise<PublishedAttachments> {
  const resizer = options.resizer ?? (await findSharp());
  const version = `${CLEANING_VERSION}, ${resizer.version}`;
  const cache =
    cacheFolder === null
      ? noPictureCache
      : await openDiskPictureCache(join(cacheFolder, 'attachments'), version);
  const workshop = { vaultFolder, cache, resizer };
  const prepared = await mapPool(used, POOL, async (attachment) => ({
    attachment,
    prepared: await prepareAttachment(attachment, workshop),
  }));
  await cache.save();
  return {
    ...placeAttachments(prepared, new AttachmentUrls(taken), vaultFolder),
    diagnostics: tellRemarks(prepared),
  };
}

interface PreparedAttachment {
  readonly attachment: UsedAttachment;
  readonly prepared: Prepared;
}

/** Gives each file its place in the site: first the attachments, so that none moves for a version of another. */
function placeAttachments(
  all: readonly PreparedAttachment[],
  urls: AttachmentUrls,
  vaultFolder: string,
): Pick<PublishedAttachments, 'published' | 'files'> {
  const published = new Map<string, PublishedAttachment>();
  const files: OutputFile[] = [];
  const placed = all
    .filter(({ prepared }) => prepared.type !== 'refused')
    .map((one) => ({ ...one, url: urls.assign(one.attachment.path) }));
  for (const { attachment, prepared, url } of placed) {
    const { path } = attachment;
    if (prepared.type === 'picture') {
      const { width, height, file, variants } = prepared.picture;
      published.set(path, {
        path,
        url,
        type: 'image',
        width,
        height,
        variants: placeVariants(url, variants),
      });
      files.push({ path: url.slice(1), ...file });
    } else if (prepared.type === 'copied') {
      published.set(path, { path, url, type: prepared.mediaType, width: null, height: null, variants: [] });
      const { blanks } = prepared;
      const source = join(vaultFolder, path);
      files.push({ path: url.slice(1), type: 'path', source, ...(blanks.length > 0 && { blanks }) });
    }
  }
  return { published, files };

  function placeVariants(
    url: string,
    variants: PreparedPicture<Stored>['variants'],
  ): readonly ImageVariant[] {
    return variants.map(({ width, height, file }) => {
      const place = urls.assignFree(`${url}.${width}w`, 'webp');
      files.push({ path: place.slice(1), ...file });
      return { url: place, width, height, contentType: 'image/webp' };
    });
  }
}

function tellRemarks(all: readonly PreparedAttachment[]): readonly Diagnostic[] {
  return all.flatMap(({ attachment: { path, use }, prepared }) => {
    const remarks =
      prepared.type === 'refused'
        ? [prepared.remark]
        : prepared.type === 'picture'
          ? prepared.picture.remarks
          : prepared.remarks;
    return remarks.map(({ message, ...remark }) => ({ ...use, ...remark, message: `“${path}” ${message}` }));
  });
}
