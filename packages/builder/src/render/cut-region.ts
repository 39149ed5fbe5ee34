import type { Content, Hole, Region } from '@layerwise/parser';

/** Cuts one section or block out of a note's content; null where it is not marked there. */
export function cutRegion(content: Content, region: Region): Content | null {
  const start = content.findIndex((piece) => isBorder(piece, 'region-start', region));
  if (start === -1) return null;
  const end = content.findIndex((piece, index) => index > start && isBorder(piece, 'region-end', region));
  return end === -1 ? null : content.slice(start + 1, end);
}

function isBorder(piece: string | Hole, type: 'region-start' | 'region-end', region: Region): boolean {
  if (typeof piece === 'string' || piece.type !== type) return false;
  return region.type === 'section'
    ? piece.region.type === 'section' && piece.region.heading === region.heading
    : piece.region.type === 'block' && piece.region.id === region.id;
}
