import type { Attachment } from '../../read/vault-file.ts';
import type { Prepared, PreparedPicture, Stored } from '../prepared-attachment.ts';

/** What is kept of attachments from one build to the next. It changes how fast a build is, never what it makes. */
export interface PictureCache {
  /** What became of an attachment that has not changed since; null where it must be read. */
  readonly find: (attachment: Attachment) => Promise<Prepared | null>;
  /** A picture by the hash of its bytes: it may have been copied, moved, or only touched. */
  readonly findPicture: (hash: string) => Promise<PreparedPicture<Stored> | null>;
  readonly storePicture: (hash: string, picture: PreparedPicture<Buffer>) => Promise<PreparedPicture<Stored>>;
  readonly remember: (attachment: Attachment, prepared: Prepared) => void;
  /** Writes down what was used since the cache was opened, and forgets the rest. */
  readonly save: () => Promise<void>;
}

/** Keeps nothing. */
export const noPictureCache: PictureCache = {
  find: async () => null,
  findPicture: async () => null,
  storePicture: async (_hash, picture) => keepInMemory(picture),
  remember: () => {},
  save: async () => {},
};

/** A picture whose files are held in memory until they are written. */
export function keepInMemory(picture: PreparedPicture<Buffer>): PreparedPicture<Stored> {
  const hold = (bytes: Buffer): Stored => ({ type: 'bytes', bytes });
  return {
    ...picture,
    file: hold(picture.file),
    variants: picture.variants.map((variant) => ({ ...variant, file: hold(variant.file) })),
  };
}
