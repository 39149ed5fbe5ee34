/** What the first bytes of a file say it is. */
export type Signature =
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'avif'
  | 'bmp'
  | 'ico'
  | 'mpeg-audio'
  | 'wave'
  | 'ogg'
  | 'flac'
  | 'iso-media'
  | 'matroska'
  | 'pdf'
  | 'zip'
  | 'gzip'
  /** HTML or XML (SVG too): what a browser might run if it looked at the bytes. */
  | 'markup'
  /** A program of some system, WebAssembly or Flash. */
  | 'program'
  | 'unknown';

/** Bytes at a file's beginning that are enough for `recogniseSignature`. Browsers look at 1,445. */
export const SIGNATURE_LENGTH = 4096;

/** What has these letters (a byte each) at these offsets; several for one signature are alternatives. */
const marks: readonly (readonly [Signature, ...(readonly [offset: number, letters: string])[]])[] = [
  ['png', [0, '\x89PNG\r\n\x1A\n']],
  ['jpeg', [0, '\xFF\xD8\xFF']],
  ['gif', [0, 'GIF87a']],
  ['gif', [0, 'GIF89a']],
  ['webp', [0, 'RIFF'], [8, 'WEBP']],
  ['wave', [0, 'RIFF'], [8, 'WAVE']],
  ['iso-media', [4, 'ftyp']],
  ['iso-media', [4, 'moov']],
  ['iso-media', [4, 'mdat']],
  ['iso-media', [4, 'wide']],
  ['iso-media', [4, 'free']],
  ['iso-media', [4, 'skip']],
  ['ogg', [0, 'OggS']],
  ['flac', [0, 'fLaC']],
  ['matroska', [0, '\x1A\x45\xDF\xA3']],
  ['mpeg-audio', [0, 'ID3']],
  ['zip', [0, 'PK\x03\x04']],
  ['zip', [0, 'PK\x05\x06']],
  ['gzip', [0, '\x1F\x8B']],
  ['bmp', [0, 'BM'], [6, '\0\0\0\0']],
  ['ico', [0, '\0\0\x01\0']],
  ['program', [0, '\x7FELF']],
  ['program', [0, '\0asm']],
  ['program', [0, 'MZ\x90\0']],
  ['program', [0, '\xCA\xFE\xBA\xBE']],
  ['program', [0, '\xCE\xFA\xED\xFE']],
  ['program', [0, '\xCF\xFA\xED\xFE']],
  ['program', [1, 'WS'], [4, '\0']],
];

/** Tags by which browsers recognise HTML, and XML's beginnings. */
const markup =
  /^\s*<(?:!doctype\s|!--|\?xml|(?:a|b|base|body|br|div|embed|font|form|h1|head|html|iframe|img|link|math|meta|object|p|script|style|svg|table|title|[a-z]+:[a-z]+)[\s>/])/iu;

/**
 * Recognises a file by its first bytes, as browsers do (https://mimesniff.spec.whatwg.org/), and programs with them.
 *
 * @param head its beginning, `SIGNATURE_LENGTH` bytes or all there is.
 */
export function recogniseSignature(head: Uint8Array): Signature {
  const { buffer, byteOffset, length } = head;
  const letters = Buffer.from(buffer, byteOffset, Math.min(length, SIGNATURE_LENGTH)).toString('latin1');
  // The brands of the file are listed behind its main one (ISO/IEC 14496-12, 4.3).
  if (letters.startsWith('ftyp', 4) && /avi[fs]/u.test(letters.slice(8, 64))) return 'avif';
  const found = marks.find(([, ...parts]) =>
    parts.every(([offset, part]) => letters.startsWith(part, offset)),
  );
  if (found !== undefined) return found[0];
  // A frame of MPEG audio: eleven bits set, and a layer that exists or AAC's framing.
  if (/^\xFF[\xE2-\xFE]/u.test(letters)) return 'mpeg-audio';
  if (letters.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (markup.test(letters.replace(/^\xEF\xBB\xBF/u, ''))) return 'markup';
  return 'unknown';
}
