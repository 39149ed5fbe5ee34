import { cspHash, themeScriptHash } from './theme-script.ts';

/** Origins of players that a reader's click puts in the place of their placeholder. */
const playerOrigins = ['https://www.youtube-nocookie.com', 'https://platform.twitter.com'];

/**
 * Writes the Content-Security-Policy of one page: nothing from elsewhere but what its own text shows,
 * named by origin, and no inline script but the theme's.
 * @param html the finished body of the page.
 * @param needs what the body needs to be loaded.
 * @param inlineStyle the text of the page's `<style>`, if it has one.
 * @param frameOrigins origins of frames that the theme's own scripts open.
 */
export function contentSecurityPolicy(
  html: string,
  needs: readonly string[],
  inlineStyle: string | null,
  frameOrigins: readonly string[] = [],
): string {
  const origins = foreignOrigins(html);
  // Mermaid puts a style element into each diagram; a hash beside `unsafe-inline` would switch that off again.
  const hash = inlineStyle === null ? '' : ` '${cspHash(inlineStyle)}'`;
  const style = needs.includes('diagram') ? " 'unsafe-inline'" : hash;
  const frames = [...(needs.includes('player') ? playerOrigins : []), ...frameOrigins];
  const rules = [
    `default-src 'self'`,
    `script-src 'self' '${themeScriptHash}'`,
    `style-src 'self'${style}`,
    `img-src 'self' data:${origins}`,
    `media-src 'self'${origins}`,
    `frame-src ${["'self'", ...frames].join(' ')}`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
  ];
  // Highlighted code and math carry their colours and measures in style attributes.
  if (html.includes(' style="')) rules.push(`style-src-attr 'unsafe-inline'`);
  return rules.join('; ');
}

/** Elements that load something, with their attributes. In text, `<` is always escaped. */
const loading = /<(?:img|source|video|audio)(?<attributes>(?: [^\s"=<>/]+(?:="[^"]*")?)*)/giu;
const address = / (?:src|srcset|poster)="(?<urls>[^"]*)"/giu;

/** Origins of images and media in the HTML that are not the site's own, each after a space, sorted. */
function foreignOrigins(html: string): string {
  const found = new Set<string>();
  for (const { groups: element } of html.matchAll(loading)) {
    for (const { groups } of (element?.['attributes'] ?? '').matchAll(address)) {
      for (const url of (groups?.['urls'] ?? '').split(/[\s,]+/u)) {
        const origin = foreignOrigin(url);
        if (origin !== undefined) found.add(origin);
      }
    }
  }
  return [...found]
    .sort()
    .map((origin) => ' ' + origin)
    .join('');
}

/** The origin of a URL as a browser reads it; without a scheme where the page's own counts. */
function foreignOrigin(url: string): string | undefined {
  if (!/^(?:https?:)?\/\//iu.test(url) || !URL.canParse(url, 'https://site.invalid/')) return undefined;
  const { origin, host } = new URL(url, 'https://site.invalid/');
  return url.startsWith('//') ? host : origin;
}
