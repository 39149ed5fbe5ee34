import type { Content } from '@layerwise/parser';

/** Puts marks around what is only there if these files are public. */
export function onlyPublic(files: readonly (number | null | undefined)[], content: Content): Content {
  const references = files.filter((file) => typeof file === 'number');
  if (references.length === 0) return content;
  return [{ type: 'public-start', references }, ...content, { type: 'public-end' }];
}
