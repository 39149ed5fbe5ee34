import type { Reference } from '@layerwise/parser';
import { escapeHtml } from '../escape-html.ts';

/** What is known of an attachment once it is published. */
export interface MediaFile {
  readonly type: 'image' | 'audio' | 'video' | 'pdf' | 'other';
  readonly href: string;
  /** Name of the file, for people. */
  readonly name: string;
  /** CSS pixels; null where it is no picture, or nobody knows. */
  readonly width: number | null;
  readonly height: number | null;
  /** Smaller versions, narrowest first. */
  readonly variants: readonly { readonly href: string; readonly width: number; readonly type: string }[];
}

const HEIGHT_OF_PDF = 600;

/**
 * Shows an attachment in a page, in the way of its type. What a browser cannot show is a link.
 *
 * @param alone whether a picture is all that its paragraph holds.
 */
export function embedMedia(file: MediaFile, reference: Reference, alone = false): string {
  const href = escapeHtml(file.href);
  const source = href + fragmentOf(reference);
  const label = escapeHtml(reference.label ?? '');
  const parameters = new URLSearchParams(reference.suffix ?? '');
  switch (file.type) {
    case 'image':
      return embedImage(file, reference, alone);
    case 'audio':
      return `<audio controls preload="none" src="${source}"${label && ` aria-label="${label}"`}>${linkToMedia(file)}</audio>`;
    case 'video':
      return `<video controls preload="metadata" src="${source}"${sizeOf(reference)}${label && ` aria-label="${label}"`}>${linkToMedia(file)}</video>`;
    case 'pdf': {
      const page = Number(parameters.get('page'));
      const height = Number(parameters.get('height'));
      const target = Number.isInteger(page) && page > 0 ? `${href}#page=${page}` : href;
      const pixels = Number.isInteger(height) && height > 0 && height <= 4000 ? height : HEIGHT_OF_PDF;
      const name = escapeHtml(file.name);
      return `<iframe class="document" src="${target}" height="${pixels}" loading="lazy" title="${label || name}"></iframe><p class="document-link">${linkToMedia(file, target)}</p>`;
    }
    case 'other':
      return linkToMedia(file);
  }
}

function embedImage(file: MediaFile, reference: Reference, alone: boolean): string {
  const { width, height } = scale(file, reference);
  const alt = escapeHtml(reference.label ?? '');
  const size = `${width === null ? '' : ` width="${width}"`}${height === null ? '' : ` height="${height}"`}`;
  const plain = `<img${alone ? ' class="alone"' : ''} src="${escapeHtml(file.href)}${fragmentOf(reference)}" alt="${alt}"${size} loading="lazy" decoding="async">`;
  if (file.variants.length === 0) return plain;
  const sizes = `(max-width: ${width ?? file.width ?? 720}px) 100vw, ${width ?? file.width ?? 720}px`;
  const set = file.variants.map((variant) => `${escapeHtml(variant.href)} ${variant.width}w`).join(', ');
  return `<picture><source type="${escapeHtml(file.variants[0]?.type ?? '')}" srcset="${set}" sizes="${sizes}">${plain}</picture>`;
}

/** The size an image is shown at: as the author says, the other side in proportion; else its own. */
function scale(file: MediaFile, reference: Reference): { width: number | null; height: number | null } {
  const { width, height } = reference;
  if (width === undefined && height === undefined) return { width: file.width, height: file.height };
  const ratio =
    file.width !== null && file.height !== null && file.width > 0 ? file.height / file.width : null;
  return {
    width: width ?? (ratio === null || height === undefined ? null : Math.round(height / ratio)),
    height: height ?? (ratio === null || width === undefined ? null : Math.round(width * ratio)),
  };
}

/**
 * Where playing begins and ends, as in `talk.mp4#t=60,90` (W3C Media Fragments), or a name that style sheets look for
 * (`img[src$="#outline"]`), as themes of Obsidian do.
 */
function fragmentOf({ suffix }: Reference): string {
  return /^(?:t=[\d.:,]{1,30}|[a-z][\w-]{0,40})$/iu.test(suffix ?? '') ? `#${suffix}` : '';
}

function sizeOf({ width, height }: Reference): string {
  return `${width === undefined ? '' : ` width="${width}"`}${height === undefined ? '' : ` height="${height}"`}`;
}

/** A link to an attachment, named after its file. `href`: escaped. */
export function linkToMedia(file: MediaFile, href = escapeHtml(file.href)): string {
  return `<a class="attachment" href="${href}">${escapeHtml(file.name)}</a>`;
}
