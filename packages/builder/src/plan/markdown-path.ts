import type { Page } from './page.ts';

/** The path under the base of a page's note as Markdown; null where the page shows none, or a canvas. */
export function markdownPath({ note, template, url }: Page): string | null {
  return note === undefined || template === 'canvas' ? null : `${url}index.md`;
}
