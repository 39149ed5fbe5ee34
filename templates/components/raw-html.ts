/**
 * The one door for text that is not escaped: spread into an element as its content.
 * @param html safe HTML of a note's body, a script of the theme's own, what `structuredData` wrote, or a part that `renderOnce` gave;
 *   never anything else.
 */
export function rawHtml(html: string): { readonly dangerouslySetInnerHTML: { readonly __html: string } } {
  return { dangerouslySetInnerHTML: { __html: html } };
}
