import type { PublishedAttachment } from '../attachments/published-attachment.ts';
import type { MediaFile } from './embed-media.ts';

/** Says of a published attachment what a page that shows it must know; null where it was not published. */
export function describeMedia(
  attachment: PublishedAttachment | undefined,
  href: (path: string) => string,
): MediaFile | null {
  if (attachment === undefined) return null;
  const { path, url, type, width, height, variants } = attachment;
  return {
    type,
    href: href(url),
    name: path.slice(path.lastIndexOf('/') + 1),
    width,
    height,
    variants: variants.map((variant) => ({
      href: href(variant.url),
      width: variant.width,
      type: variant.contentType,
    })),
  };
}
