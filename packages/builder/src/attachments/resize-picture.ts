import { readFile } from 'node:fs/promises';

/** A smaller version of a picture, in WebP. */
export interface SmallerPicture {
  readonly bytes: Buffer;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Makes a picture smaller.
 *
 * @param width pixels, of the picture upright.
 * @throws what the library says of a picture that it cannot read.
 */
export type ResizePicture = (bytes: Buffer, width: number) => Promise<SmallerPicture>;

/** What makes smaller versions of pictures, and is only loaded where one is to be made. */
export interface Resizer {
  /** Says with what it works: anything else may give other bytes. */
  readonly version: string;
  /** Null where it does not work on this system: the site is then built without smaller versions. */
  readonly load: () => Promise<ResizePicture | null>;
}

/** Quality of WebP, 0 to 100: where photographs look like their originals, and text in screenshots stays sharp. */
const QUALITY = 82;

/** Finds sharp, which brings libvips along for most systems, each version of it a certain one. */
export async function findSharp(): Promise<Resizer> {
  const { platform, arch } = process;
  let loading: Promise<ResizePicture | null> | undefined;
  return {
    version: `sharp ${await readSharpVersion()} on ${platform} ${arch}, quality ${QUALITY}`,
    load() {
      loading ??= loadSharp();
      return loading;
    },
  };
}

async function readSharpVersion(): Promise<string> {
  try {
    const text = await readFile(new URL('../package.json', import.meta.resolve('sharp')), 'utf8');
    return /"version":\s*"([^"]*)"/u.exec(text)?.[1] ?? 'unknown';
  } catch {
    return 'missing';
  }
}

async function loadSharp(): Promise<ResizePicture | null> {
  let sharp: typeof import('sharp').default;
  try {
    sharp = (await import('sharp')).default;
  } catch {
    return null;
  }
  // One thread for each picture, several pictures at once: quicker for many, and bounded.
  sharp.concurrency(1);
  sharp.cache(false);
  return async (bytes, width) => {
    const { data, info } = await sharp(bytes, { failOn: 'none', animated: false })
      .autoOrient()
      .resize({ width, withoutEnlargement: true })
      .webp({ quality: QUALITY, smartSubsample: true })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  };
}
