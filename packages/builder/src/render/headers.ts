/**
 * Writes `_headers`, which Netlify and Cloudflare Pages read: files whose names carry a hash may be kept for ever, pages
 * for a minute, so that one which was fetched because a reader was about to open it need not be asked for again. The
 * manifest of the search index, which names files that the next build may take away, is always asked for.
 */
export function writeHeaders(base: string): string {
  return `${base}*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Cache-Control: public, max-age=60

${base}assets/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable

${base}search/index.json
  ! Cache-Control
  Cache-Control: public, max-age=0, must-revalidate

${base}search/index/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable
`;
}
