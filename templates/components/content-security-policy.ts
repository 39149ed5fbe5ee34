import type { TextTraits } from './text-traits.ts';
import { cspHash, themeScriptHash } from './theme-script.ts';

/** Origins of players that a reader's click puts in the place of their placeholder. */
const playerOrigins = ['https://www.youtube-nocookie.com', 'https://platform.twitter.com'];

/**
 * Writes the Content-Security-Policy of one page: nothing from elsewhere but what its own text shows,
 * named by origin, and no inline script but the theme's.
 * @param traits of the finished body of the page.
 * @param needs what the body needs to be loaded.
 * @param inlineStyle the text of the page's `<style>`, if it has one.
 * @param frameOrigins origins of frames that the theme's own scripts open.
 */
export function contentSecurityPolicy(
  traits: TextTraits,
  needs: readonly string[],
  inlineStyle: string | null,
  frameOrigins: readonly string[] = [],
): string {
  const origins = traits.origins.map((origin) => ` ${origin}`).join('');
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
  if (traits.hasStyles) rules.push(`style-src-attr 'unsafe-inline'`);
  return rules.join('; ');
}
