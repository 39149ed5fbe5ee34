/**
 * Writes `_headers`, which Netlify and Cloudflare Pages read: files whose names carry a hash may be kept for ever, pages
 * are asked for again.
 */
export function writeHeaders(base: string): string {
  return `${base}*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Cache-Control: public, max-age=0, must-revalidate

${base}assets/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable

${base}search/index/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable
`;
}
