import { createHighlighterCoreSync, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { languageLoader } from './code-languages.ts';
import { codeTheme } from './code-theme.ts';

/** One for the process: grammars are costly to load and the same for all notes. Made when code is first met. */
let shared: HighlighterCore | undefined;

/** The highlighter, with the grammars loaded so far. */
export function codeHighlighter(): HighlighterCore {
  // Oniguruma, the other engine, is a WebAssembly module of half a megabyte that takes longer to start.
  shared ??= createHighlighterCoreSync({
    themes: [codeTheme],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
    warnings: false,
  });
  return shared;
}

/** Loads the grammars of some languages, those that are not loaded yet. Unknown names are passed over. */
export async function loadLanguages(languages: Iterable<string>): Promise<void> {
  for (const language of languages) {
    const loader = languageLoader(language);
    if (loader === undefined || codeHighlighter().getLoadedLanguages().includes(language)) continue;
    await codeHighlighter().loadLanguage(loader);
  }
}
