/** Makes the addresses in safe HTML absolute, for feeds: those under the base and those within the page. */
export function makeAbsolute(html: string, site: string, pageUrl: string): string {
  return html.replace(
    /(<[a-z][^<>]*?\s(?:href|src)=")(\/(?!\/)|#)/giu,
    (_match, before: string, start: string) => (start === '#' ? `${before}${pageUrl}#` : `${before}${site}/`),
  );
}
