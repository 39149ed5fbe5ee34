import { createHash } from 'node:crypto';

/**
 * The only inline script: it runs before anything is painted, so that the theme a reader chose does not
 * flash, and so that controls which need a script are there from the first frame on or not at all.
 */
export const themeScript =
  'const r=document.documentElement;r.dataset.script="";' +
  'try{const t=localStorage.getItem("layerwise-theme");if(t==="light"||t==="dark")r.dataset.theme=t}catch{}';

/** Its name in a Content-Security-Policy. */
export const themeScriptHash = cspHash(themeScript);

/** Names an inline script or style sheet by its SHA-256, as CSP level 2 asks, without the quotes. */
export function cspHash(text: string): string {
  return 'sha256-' + createHash('sha256').update(text, 'utf8').digest('base64');
}
