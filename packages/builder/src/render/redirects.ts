import { escapeHtml } from '../escape-html.ts';

/**
 * Writes the page that stands at an old address, for hosts that do not read `_redirects`.
 *
 * @param to percent-encoded, with the base.
 */
export function writeRedirectPage(to: string, site: string | null, lang: string): string {
  const href = escapeHtml(to);
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<title>${href}</title>
<meta http-equiv="refresh" content="0; url=${href}">
<link rel="canonical" href="${escapeHtml(site ?? '')}${href}">
<meta name="robots" content="noindex">
</head>
<body>
<p><a href="${href}">${href}</a></p>
</body>
</html>
`;
}

/** Writes `_redirects`, which Netlify and Cloudflare Pages read. Paths are percent-encoded, with the base. */
export function writeRedirectList(redirects: readonly (readonly [from: string, to: string])[]): string {
  return redirects.map(([from, to]) => `${from} ${to} 301\n`).join('');
}
