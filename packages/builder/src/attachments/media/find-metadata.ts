import type { FileHandle } from 'node:fs/promises';
import type { Signature } from '../recognise-signature.ts';
import { type ByteSource, openBytes } from './byte-source.ts';
import { findFlacMetadata } from './find-flac-metadata.ts';
import { findIsoMetadata } from './find-iso-metadata.ts';
import { findTags } from './find-tags.ts';
import { findWaveMetadata } from './find-wave-metadata.ts';
import type { Metadata } from './metadata.ts';

/** The formats whose metadata are known to be separable without moving anything else. */
const finders: Partial<Record<Signature, (source: ByteSource) => Promise<Metadata>>> = {
  'iso-media': findIsoMetadata,
  'mpeg-audio': findTags,
  flac: (source) => findFlacMetadata(source, 0),
  wave: findWaveMetadata,
};

/**
 * Finds what of a film or a sound says where, when, by whom and with what it was recorded. It is blanked where it stands:
 * nothing moves, so that all offsets in the file stay right. Formats that are not known here keep theirs.
 */
export async function findMetadata(handle: FileHandle, signature: Signature): Promise<Metadata> {
  const { size } = await handle.stat();
  const find = finders[signature];
  return find === undefined ? { blanks: [], remarks: [] } : find(openBytes(handle, size));
}
