import type { HighlighterCore } from 'shiki/core';
import { languageLoader } from './code-languages.ts';
import { codeTheme } from './code-theme.ts';

/** One for the process: grammars are costly to load and the same for all notes. */
let shared: HighlighterCore | undefined;
/** Set as soon as the first note asks: notes that are parsed at the same time must not make one each. */
let creating: Promise<HighlighterCore> | undefined;

/**
 * Loads the highlighter and the grammars of some languages, as far as they are not loaded yet. Unknown names are passed
 * over.
 */
export async function loadLanguages(languages: Iterable<string>): Promise<void> {
  for (const language of languages) {
    const loader = languageLoader(language);
    if (loader === undefined) continue;
    creating ??= createHighlighter();
    shared = await creating;
    if (!shared.getLoadedLanguages().includes(language)) await shared.loadLanguage(loader);
  }
}

/** The highlighter with the grammars loaded so far; undefined as long as no grammar was asked for. */
export function codeHighlighter(): HighlighterCore | undefined {
  return shared;
}

async function createHighlighter(): Promise<HighlighterCore> {
  const [{ createHighlighterCoreSync }, { createJavaScriptRegexEngine }] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/javascript'),
  ]);
  // The engine in JavaScript, because it takes half the time of the one in WebAssembly (Oniguruma) for Python and the
  // same for TypeScript, once it is warm. It starts slower, by a tenth of a second for each language.
  return createHighlighterCoreSync({
    themes: [codeTheme],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
    warnings: false,
  });
}
