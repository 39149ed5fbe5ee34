import type { Place } from './ground.ts';

/** Where a build reads and writes. */
export interface BuildPlace extends Place {
  /** Absolute folder. */
  readonly outFolder: string;
  /** Absolute folder of the author's own templates; null: none. */
  readonly templatesFolder: string | null;
}

/** Gives a place with its folders told in another way: relative to the cache, to be kept; absolute, to be looked at. */
export function moveFolders(
  { vaultFolder, outFolder, templatesFolder, timeZone, journal }: BuildPlace,
  move: (folder: string) => string,
): BuildPlace {
  return {
    vaultFolder: move(vaultFolder),
    outFolder: move(outFolder),
    templatesFolder: templatesFolder === null ? null : move(templatesFolder),
    timeZone,
    journal,
  };
}
