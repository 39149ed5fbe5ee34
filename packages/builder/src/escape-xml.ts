import { escapeHtml } from './escape-html.ts';

/** Escapes a text for XML; characters that XML 1.0 cannot hold are left out. */
export function escapeXml(text: string): string {
  return escapeHtml(text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, ''));
}
