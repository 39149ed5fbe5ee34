import type { KatexOptions } from 'katex';
import type { Position } from '../diagnostic.ts';
import { katex } from '../late-packages.ts';
import type { NoteContext } from '../note-context.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { RenderingCache } from './rendering-cache.ts';

/** Longest formula, in UTF-16 code units. */
const LONGEST = 20_000;
/** Deepest braces in a formula: KaTeX calls itself for each. */
const DEEPEST = 100;

const options: KatexOptions = {
  output: 'htmlAndMathml',
  strict: false,
  trust: false,
  throwOnError: true,
  maxExpand: 1000,
  maxSize: 50,
  // Definitions hold for the rest of the note, as in Obsidian.
  globalGroup: true,
};

/**
 * Renders a formula as HTML and MathML. One that is wrong is shown as its source, with what is wrong as its title, and
 * reported at its place.
 *
 * @param source TeX.
 */
export function renderMath(
  source: string,
  node: {
    readonly display: boolean;
    readonly block: boolean;
    readonly position?: { start: Position } | undefined;
  },
  context: NoteContext,
): string {
  const tag = node.block ? 'div' : 'span';
  // One on a line of its own scrolls where it is too wide: the keyboard must reach it (WCAG 2.1.1).
  const open = node.display
    ? `<${tag} class="math math-display" tabindex="0">`
    : `<${tag} class="math math-inline">`;
  const close = `</${tag}>`;
  const leading = source.length - source.trimStart().length;
  const rendered = attempt(source.trim(), node.display, context);
  if (rendered.type === 'html') return open + rendered.html + close;
  context.report(
    'warning',
    'math-syntax',
    `The formula cannot be read: ${rendered.reason}.`,
    placeIn(source, leading + rendered.offset, node),
    'It is shown as its source.',
  );
  const mark = node.display ? '$$' : '$';
  const text = escapeText(mark + source.trim() + mark);
  return `${open}<code class="math-error" title="${escapeAttribute(rendered.reason)}">${text}</code>${close}`;
}

/** Formulas rendered in any note, as far as no definition of a note had a say in it. */
const plainFormulas = new RenderingCache(8_000_000);

/** A formula as it was rendered before, where no definition had a say in it; undefined where it was not. */
export function recallFormula(source: string, display: boolean): string | undefined {
  return plainFormulas.get(formulaKey(source, display));
}

function formulaKey(source: string, display: boolean): string {
  return (display ? '$$' : '$') + source;
}

/**
 * Takes in a formula as it was rendered elsewhere, where no definition had a say in it.
 *
 * @param source TeX, without blanks around it.
 * @param html what KaTeX wrote.
 */
export function rememberFormula(source: string, display: boolean, html: string): void {
  plainFormulas.keep(formulaKey(source, display), html);
}

type Attempt =
  | { readonly type: 'html'; readonly html: string }
  | { readonly type: 'error'; readonly reason: string; readonly offset: number };

function attempt(source: string, display: boolean, context: NoteContext): Attempt {
  const key = formulaKey(source, display);
  const known =
    context.formulas.get(key) ?? (hasMacros(context) ? undefined : recallFormula(source, display));
  if (known !== undefined) {
    context.formulas.set(key, known);
    return { type: 'html', html: known };
  }
  if (source.length > LONGEST)
    return { type: 'error', reason: `it is longer than ${LONGEST} characters`, offset: 0 };
  if (depthOf(source) > DEEPEST)
    return { type: 'error', reason: `its braces are more than ${DEEPEST} deep`, offset: 0 };
  const renderer = katex();
  try {
    const isPlain = !hasMacros(context);
    const html = renderer.renderToString(source, {
      ...options,
      displayMode: display,
      macros: context.macros,
    });
    // A formula with definitions of its own may mean something else the next time.
    if (!hasMacros(context)) {
      context.formulas.set(key, html);
      if (isPlain) plainFormulas.keep(key, html);
    }
    return { type: 'html', html };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset =
      error instanceof renderer.ParseError && typeof error.position === 'number' ? error.position : 0;
    const reason = message
      .replace(/^KaTeX parse error: /u, '')
      .replace(/ at (?:position \d+|end of input)[\s\S]*$/u, '')
      .replace(/(?<![.\s])[.\s]+$/u, '');
    return { type: 'error', reason, offset };
  }
}

function hasMacros({ macros }: NoteContext): boolean {
  return Object.keys(macros).length > 0;
}

/** How deep braces and environments go. */
function depthOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const match of source.matchAll(/\\(?:begin|left)(?![a-z])|\\(?:end|right)(?![a-z])|\\[\s\S]|[{}]/gu)) {
    if (match[0] === '{' || match[0] === '\\begin' || match[0] === '\\left') depth += 1;
    else if (match[0] === '}' || match[0] === '\\end' || match[0] === '\\right') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function placeIn(
  source: string,
  offset: number,
  node: { readonly display: boolean; readonly position?: { start: Position } | undefined },
): Position | undefined {
  const start = node.position?.start;
  if (start === undefined) return undefined;
  const before = source.slice(0, offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  const markLength = node.display ? 2 : 1;
  if (before.length === 1) return { line: start.line, column: start.column + markLength + column - 1 };
  return { line: start.line + before.length - 1, column };
}
