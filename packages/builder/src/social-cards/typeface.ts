import { readFile } from 'node:fs/promises';
import { Blob, Face, Font, shape, Buffer as TextBuffer } from 'harfbuzzjs';
import { type Outline, Pen } from './outline.ts';

/** A shape of a font, and where its origin is: in parts of the size, from the beginning of the word on the baseline. */
export interface PlacedGlyph {
  /** Tells it from every other of the typeface. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly outline: () => ScaledOutline;
}

/** An outline in units of which `unitsPerEm` are the size. */
export interface ScaledOutline {
  readonly outline: Outline;
  readonly unitsPerEm: number;
}

/** Letters in a row that is not broken. */
export interface ShapedWord {
  readonly glyphs: readonly PlacedGlyph[];
  /** In parts of the size. */
  readonly width: number;
}

/** One or more fonts in one weight. */
export interface Typeface {
  readonly has: (character: string) => boolean;
  /** Sets a word: kerned, with ligatures and marks in their places. */
  readonly shape: (word: string) => ShapedWord;
}

/**
 * Opens fonts as one typeface; each character comes from the first that has it.
 *
 * @param paths absolute, of TrueType or OpenType files.
 * @throws the error of the file system where one cannot be read.
 */
export async function openTypeface(paths: readonly string[]): Promise<Typeface> {
  const faces = await Promise.all(
    paths.map(async (path, index) => openFace(await readFile(path), `${index}`)),
  );
  const find = (character: string) => faces.find((face) => face.has(character)) ?? null;
  return {
    has: (character) => find(character) !== null,
    shape: (word) => joinWords(splitRuns(word, find).map(({ face, text }) => face.shape(text))),
  };
}

/** Cuts a word where another font is needed. */
function splitRuns(
  word: string,
  find: (character: string) => Typeface | null,
): readonly { readonly face: Typeface; readonly text: string }[] {
  const runs: { readonly face: Typeface; text: string }[] = [];
  for (const character of word) {
    const last = runs.at(-1);
    const face = last?.face.has(character) ? last.face : find(character);
    if (face !== null && face === last?.face) last.text += character;
    else if (face !== null) runs.push({ face, text: character });
  }
  return runs;
}

/** Puts words beside each other, without a space. */
function joinWords(words: readonly ShapedWord[]): ShapedWord {
  let width = 0;
  const glyphs = words.flatMap((word) => {
    const start = width;
    width += word.width;
    return word.glyphs.map((glyph) => ({ ...glyph, x: start + glyph.x }));
  });
  return { glyphs, width };
}

function openFace(bytes: Uint8Array, name: string): Typeface {
  const face = new Face(new Blob(bytes));
  const font = new Font(face);
  const unitsPerEm = face.upem;
  const characters = new Set(face.collectUnicodes());
  const text = new TextBuffer();
  const outlines = new Map<number, ScaledOutline>();
  const outlineOf = (id: number): ScaledOutline => {
    const known = outlines.get(id) ?? { outline: drawOutline(font, id), unitsPerEm };
    outlines.set(id, known);
    return known;
  };
  return {
    has: (character) => characters.has(character.codePointAt(0) ?? 0),
    shape(word) {
      text.reset();
      text.addText(word);
      text.guessSegmentProperties();
      shape(font, text);
      let pen = 0;
      const glyphs = text.getGlyphInfosAndPositions().map(({ codepoint: id, ...at }) => {
        const x = (pen + (at.xOffset ?? 0)) / unitsPerEm;
        pen += at.xAdvance ?? 0;
        return { key: `${name} ${id}`, x, y: -(at.yOffset ?? 0) / unitsPerEm, outline: () => outlineOf(id) };
      });
      return { glyphs, width: pen / unitsPerEm };
    },
  };
}

/** In a font, y grows upwards. */
function drawOutline(font: Font, glyph: number): Outline {
  const pen = new Pen();
  for (const { type, values } of font.glyphToJson(glyph)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values;
    if (type === 'M') pen.moveTo(a, -b);
    else if (type === 'L') pen.lineTo(a, -b);
    else if (type === 'Q') pen.quadraticTo(a, -b, c, -d);
    else if (type === 'C') pen.cubicTo(a, -b, c, -d, e, -f);
    else pen.close();
  }
  return pen.finish();
}
