import { readSize, readWikilink } from './read-wikilink.ts';

/** What an embed says that means nothing here. */
export interface UnknownParameter {
  readonly message: string;
  readonly hint: string;
}

/** A name for style sheets, as in `![[a.png#outline]]`. */
const styleName = /^[a-z][\w-]{0,40}$/iu;

/** What may stand behind the `#` of an embedded file, by its extension. */
const parameters: readonly (readonly [files: RegExp, known: RegExp, hint: string])[] = [
  [/\.pdf$/iu, /^(?:page|height)=\d+$/u, 'A PDF has `#page=3` and `#height=400`.'],
  [
    /\.(?:3gp|flac|m4a|mkv|mov|mp3|mp4|oga|ogg|ogv|opus|wav|webm)$/iu,
    /^t=[\d.:,]+$/u,
    'A player has `#t=60`, in seconds.',
  ],
];

const meantAsSize =
  /^\s*(?:\d{1,6}(?:\.\d{1,6})?\s?(?:%|px|r?em|vw|vh|pt)|x\s?\d{1,6}|\d{1,6}\s?[x×*]\s?(?:\d{1,6}\s?(?:px)?)?)\s*$/iu;

/**
 * Looks for a parameter of an embed that is not understood.
 *
 * @param value what stands between `![[` and `]]`.
 */
export function findUnknownParameter(value: string): UnknownParameter | undefined {
  const { target, suffix, label } = readWikilink(value, true).reference;
  const rule = parameters.find(([files]) => files.test(target));
  const [, known, hint] = rule ?? [null, /^/u, ''];
  const said = (suffix ?? '').split(/[&#]/u).map((part) => part.trim());
  const unknown = said.find((part) => part !== '' && !known.test(part) && !styleName.test(part));
  if (unknown !== undefined) {
    return {
      message: `\`#${shorten(unknown)}\` says nothing about an embed of this file; it is left out.`,
      hint,
    };
  }
  return label === undefined ? undefined : findUnknownSize(label);
}

/**
 * Looks for a size that is not written as sizes are: `300px`, `x200`, `50%`.
 *
 * @param label the alternative text of an image, with what stands behind its last bar.
 */
export function findUnknownSize(label: string): UnknownParameter | undefined {
  const last = label.slice(label.lastIndexOf('|') + 1);
  if (!meantAsSize.test(last) || readSize(label).width !== undefined) return undefined;
  return {
    message: `\`${shorten(last.trim())}\` is no size that Layerwise reads; it is taken for alternative text.`,
    hint: 'Write the width in pixels, `300`, or width and height, `300x200`.',
  };
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
