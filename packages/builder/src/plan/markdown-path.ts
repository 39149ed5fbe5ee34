import type { Page } from './page.ts';

/** The id of the note that a page shows; null where it shows none. */
export function noteOf({ data }: Page): string | null {
  return 'body' in data && data.body !== null ? data.body.note : null;
}

/** The path under the base of a page's note as Markdown; null where the page shows none, or a canvas. */
export function markdownPath(page: Page): string | null {
  return noteOf(page) === null || page.template === 'canvas' ? null : `${page.url}index.md`;
}
