import { createHash } from 'node:crypto';
import type { Page } from '../plan/page.ts';
import type { PageContent } from '../plan/theme.ts';

/**
 * Writes down all that a page is made of, but for the text of its note.
 *
 * @param context changes with everything that all pages depend on.
 */
export function writePageSource(context: string, page: Page, { needs }: PageContent): string {
  return JSON.stringify([context, page, needs]);
}

/** A fingerprint of all that a page is made of. `source`: what `writePageSource` gave. `html`: the text of its note. */
export function fingerprintPage(source: string, html: string): string {
  return createHash('sha256').update(source).update(html).digest('base64url');
}
