import { chooseWidths } from './choose-widths.ts';
import { cleanPicture } from './picture/clean-picture.ts';
import { type CleanPicture, DamagedPicture } from './picture/picture.ts';
import type { PreparedPicture, Remark } from './prepared-attachment.ts';
import type { Signature } from './recognise-signature.ts';
import type { Resizer, SmallerPicture } from './resize-picture.ts';

/** A picture that is not published, and why, as the rest of a sentence. */
export class RefusedPicture extends Error {
  override readonly name = 'RefusedPicture';
}

/** Formats of which smaller versions are made. Of the others one is animated as a rule, and two are tiny. */
const resized = new Set<Signature>(['jpeg', 'png', 'webp', 'avif']);

/** Pictures with more pixels are not decoded: it would take a gigabyte. */
const MOST_PIXELS = 100_000_000;

/**
 * Makes a picture of the vault harmless, measures it and makes smaller versions of it.
 *
 * @param isSvg as its name says.
 * @throws RefusedPicture
 */
export async function preparePicture(
  bytes: Buffer,
  signature: Signature,
  isSvg: boolean,
  resizer: Resizer,
): Promise<PreparedPicture<Buffer>> {
  if (isSvg) return prepareSvg(bytes);
  const clean = cleanOrRefuse(bytes, signature);
  const { variants, remarks } = await makeVariants(clean, signature, resizer);
  const { width, height } = clean;
  return { width, height, file: clean.bytes, variants, remarks: [...remarkCut(clean), ...remarks] };
}

async function prepareSvg(bytes: Buffer): Promise<PreparedPicture<Buffer>> {
  // Loaded late: most builds find all drawings in the cache.
  const [{ cleanSvg }, { UnreadableSvg }] = await Promise.all([
    import('./svg/clean-svg.ts'),
    import('./svg/read-svg.ts'),
  ]);
  try {
    const { removed, width, height, bytes: file } = cleanSvg(bytes);
    // What a drawing needs is named by its element; of attributes, only handlers and links are worth a word.
    const told = removed.filter((name) => /^(?:[^@]|@on|@href)/u.test(name));
    const message = `is published without what could run or lead elsewhere: ${told.join(', ')}.`;
    const remarks: Remark[] =
      told.length === 0 ? [] : [{ severity: 'warning', rule: 'unsafe-attachment', message }];
    return { width, height, file, variants: [], remarks };
  } catch (error) {
    if (error instanceof UnreadableSvg) throw new RefusedPicture(error.message);
    throw error;
  }
}

function cleanOrRefuse(bytes: Buffer, signature: Signature): CleanPicture {
  try {
    return cleanPicture(bytes, signature);
  } catch (error) {
    if (error instanceof DamagedPicture) throw new RefusedPicture(`is a damaged picture (${error.message})`);
    throw error;
  }
}

function remarkCut({ cutOff }: CleanPicture): readonly Remark[] {
  const message = 'is cut off; it is published as far as it goes.';
  return cutOff ? [{ severity: 'warning', rule: 'unreadable-file', message }] : [];
}

/** Makes the smaller versions, the widest first: where that one saves nothing, none does. */
async function makeVariants(
  { bytes, width, height, animated, cutOff }: CleanPicture,
  signature: Signature,
  resizer: Resizer,
): Promise<Pick<PreparedPicture<Buffer>, 'variants' | 'remarks'>> {
  const none = { variants: [], remarks: [] };
  if (width === null || height === null || animated || cutOff || !resized.has(signature)) return none;
  const widths = width * height > MOST_PIXELS ? [] : chooseWidths(width);
  if (widths.length === 0) return none;
  const resize = await resizer.load();
  if (resize === null) {
    const message = 'has no smaller versions: sharp, which makes them, does not work on this system.';
    return { variants: [], remarks: [{ severity: 'info', rule: 'no-image-versions', message }] };
  }
  const variants: SmallerPicture[] = [];
  try {
    for (const width of widths.toReversed()) {
      const smaller = await resize(bytes, width);
      if (variants.length === 0 && smaller.bytes.length >= bytes.length) return none;
      variants.unshift(smaller);
    }
  } catch {
    const message = 'cannot be decoded; it is published as it is.';
    return { variants: [], remarks: [{ severity: 'warning', rule: 'unreadable-file', message }] };
  }
  return {
    variants: variants.map(({ bytes: file, width, height }) => ({ file, width, height })),
    remarks: [],
  };
}
