import { createHref } from '../src/plan/hrefs.ts';
import { type BodySite, embedLimits, type RenderedBody, renderBody } from '../src/render/body-renderer.ts';
import type { MediaFile } from '../src/render/embed-media.ts';
import { linkTexts, type VaultTexts } from './link-texts.ts';

/** An attachment as published, of what its name says. */
export function sketchMedia(path: string, says: Partial<MediaFile> = {}): MediaFile {
  const types: Readonly<Record<string, MediaFile['type']>> = {
    png: 'image',
    mp3: 'audio',
    mp4: 'video',
    pdf: 'pdf',
  };
  const name = path.slice(path.lastIndexOf('/') + 1);
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'other';
  return { type, href: `/base/${path}`, name, width: null, height: null, variants: [], ...says };
}

/** The text of the page of the note `page`, in a vault in memory, on a site under `/base/`. */
export async function renderTexts(texts: VaultTexts, site: Partial<BodySite> = {}): Promise<RenderedBody> {
  const { vault } = await linkTexts(texts);
  return renderBody('page', {
    vault,
    href: createHref('/base/'),
    media: (path) => sketchMedia(path),
    findPath: () => null,
    words: () => ({
      footnotes: 'Footnotes',
      backToReference: (reference) => `Back to ${reference}`,
      canvasOutline: 'As a list',
      incompleteTask: 'Incomplete task',
      completedTask: 'Completed task',
      task: 'Task',
      table: 'Table',
      youtube: 'YouTube video',
      tweet: 'Post on X',
    }),
    lang: 'en',
    limits: embedLimits,
    ...site,
  });
}
