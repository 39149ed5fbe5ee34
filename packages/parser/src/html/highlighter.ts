import type { ShikiPrimitive } from '@shikijs/primitive';
import { shiki, shikiEngine } from '../late-packages.ts';
import { once } from '../once.ts';
import { type LanguageLoader, languageLoader } from './code-languages.ts';
import { codeTheme } from './code-theme.ts';

/**
 * One for each language, by what loads its grammar. Not one for all of them: a grammar reads what is embedded in it (YAML
 * at the top of Markdown) by whatever other grammars are loaded, so that colours would depend on the notes before.
 */
const highlighters = new Map<LanguageLoader, Promise<ShikiPrimitive>>();
const loaded = new Map<LanguageLoader, ShikiPrimitive>();
/** What all of them share: the way to read regular expressions, with what it learnt of them. */
const makeHighlighter = once(loadShiki);

/** Loads the grammars of some languages, as far as they are not loaded yet. Unknown names are passed over. */
export async function loadLanguages(languages: Iterable<string>): Promise<void> {
  for (const language of languages) {
    const loader = languageLoader(language);
    if (loader === undefined || loaded.has(loader)) continue;
    // Notes that are parsed at the same time must not make one each.
    const creating = highlighters.get(loader) ?? makeHighlighter()(loader);
    highlighters.set(loader, creating);
    loaded.set(loader, await creating);
  }
}

/** The highlighter of a language; undefined as long as its grammar was not asked for. */
export function codeHighlighter(language: string): ShikiPrimitive | undefined {
  const loader = languageLoader(language);
  return loader === undefined ? undefined : loaded.get(loader);
}

function loadShiki(): (loader: LanguageLoader) => Promise<ShikiPrimitive> {
  const { createShikiPrimitiveAsync } = shiki();
  // The engine in JavaScript, because it takes half the time of the one in WebAssembly (Oniguruma) for Python and the
  // same for TypeScript, once it is warm. It starts slower, by a tenth of a second for each language.
  const engine = shikiEngine().createJavaScriptRegexEngine({ forgiving: true });
  return (loader) =>
    createShikiPrimitiveAsync({ themes: [codeTheme], langs: [loader], engine, warnings: false });
}
