import type { ParseOptions } from '@layerwise/parser';
import type { LoadedConfig } from '../config/load-config.ts';

/** What the configuration decides of the parse of a note. Where no plugin adds to it, it is as if there were none. */
export function createParseOptions(
  { publish, html, plugins }: Pick<LoadedConfig, 'publish' | 'html' | 'plugins'>,
  drafts: boolean,
): ParseOptions {
  const callouts = Object.assign(Object.create(null), ...plugins.map((plugin) => plugin.callouts));
  const kinds = Object.assign(Object.create(null), ...plugins.map((plugin) => plugin.kinds));
  return {
    publish,
    html,
    drafts,
    ...(Object.keys(callouts).length > 0 && { callouts: { ...callouts } }),
    ...(Object.keys(kinds).length > 0 && { kinds: { ...kinds } }),
  };
}
