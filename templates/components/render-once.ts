import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { View } from './view.ts';

const rendered = new WeakMap<View, Map<string, string>>();

/**
 * Renders a part that many pages of a site share, once for each key.
 *
 * @param key says all that the part depends on besides the site
 */
export function renderOnce(view: View, key: string, part: () => VNode): string {
  const parts = rendered.get(view) ?? new Map<string, string>();
  rendered.set(view, parts);
  const known = parts.get(key);
  if (known !== undefined) return known;
  const html = renderToString(part());
  parts.set(key, html);
  return html;
}
