/** A smaller version of a picture, in WebP. */
export interface SmallerPicture {
  readonly bytes: Buffer;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Makes smaller versions of pictures. */
export interface Resizer {
  /** Says with which versions of which libraries it works: others may give other bytes. */
  readonly version: string;
  /** @throws what the library says of a picture that it cannot read. */
  readonly resize: (bytes: Buffer, width: number) => Promise<SmallerPicture>;
}

/** Quality of WebP, 0 to 100: where photographs look like their originals, and text in screenshots stays sharp. */
const QUALITY = 82;

/**
 * Loads sharp, which carries libvips for most systems. Null where there is none for this one: the site is then built
 * without smaller versions.
 */
export async function loadResizer(): Promise<Resizer | null> {
  let sharp: typeof import('sharp').default;
  try {
    sharp = (await import('sharp')).default;
  } catch {
    return null;
  }
  // One thread for each picture, several pictures at once: quicker for many, and bounded.
  sharp.concurrency(1);
  sharp.cache(false);
  const { sharp: own = '', vips = '', webp = '' } = sharp.versions;
  return {
    version: `sharp ${own}, libvips ${vips}, libwebp ${webp}, quality ${QUALITY}`,
    async resize(bytes, width) {
      const { data, info } = await sharp(bytes, { failOn: 'none', animated: false })
        .autoOrient()
        .resize({ width, withoutEnlargement: true })
        .webp({ quality: QUALITY, smartSubsample: true })
        .toBuffer({ resolveWithObject: true });
      return { bytes: data, width: info.width, height: info.height };
    },
  };
}
