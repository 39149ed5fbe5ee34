import type { SiteServer } from '@layerwise/builder';
import { escapeControlCharacters } from './escape-control-characters.ts';

/**
 * Says where a site is served.
 *
 * @param asked - the host and port that were asked for
 */
export function describeServer(
  { url, port }: SiteServer,
  asked: { readonly host: string; readonly port: number },
): string {
  const busy = asked.port !== 0 && asked.port !== port ? ` (port ${asked.port} is busy)` : '';
  const open = ['127.0.0.1', '::1', 'localhost'].includes(asked.host)
    ? ''
    : `Other machines may reach it through ${escapeControlCharacters(asked.host)}.\n`;
  return `Serving ${url}${busy}. Ctrl-C ends it.\n${open}`;
}
