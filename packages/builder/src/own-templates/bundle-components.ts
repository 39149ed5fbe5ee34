import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { type ShadowedTheme, shadowTheme, stemOf } from '../render/shadow-theme.ts';
import { explainFailure } from './explain-failure.ts';

/** The components of a theme with an author's own among them, as one module. */
export interface BundledComponents {
  /** Source of a module that exports `renderPage`, `bodyWords`, `describeCard` and `ownPages`. */
  readonly code: string;
  /** Absolute paths of the files that it was made from. */
  readonly sources: readonly string[];
}

/**
 * Bundles the components of a theme with an author's own in their place.
 *
 * @param pages paths of the author's files that are pages of their own.
 * @throws ConfigError that names file and line where one cannot be compiled.
 */
export async function bundleComponents(
  theme: ShadowedTheme,
  pages: readonly string[],
): Promise<BundledComponents> {
  const result = await build({
    stdin: { contents: writeEntry(pages), resolveDir: theme.own.folder, sourcefile: 'own-templates.js' },
    absWorkingDir: theme.folder,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // The author's own settings are for the editor.
    tsconfigRaw: {},
    legalComments: 'none',
    write: false,
    metafile: true,
    logLevel: 'silent',
    banner: { js: writeRequire(theme.own.folder) },
    plugins: [shadowTheme(theme)],
  }).catch((error: unknown) => {
    throw explainFailure(error, theme.folder);
  });
  return {
    code: result.outputFiles[0]?.text ?? '',
    sources: Object.keys(result.metafile.inputs)
      .filter((path) => path !== 'own-templates.js')
      .map((path) => join(theme.folder, path))
      .sort(),
  };
}

function writeEntry(pages: readonly string[]): string {
  const imports = pages.map((path, index) => `import * as page${index} from ${JSON.stringify(`./${path}`)};`);
  const members = pages.map(
    (path, index) => `${JSON.stringify(stemOf(path).replace('pages/', ''))}: page${index}`,
  );
  return [
    "import { createRendering } from '@layerwise/templates/rendering';",
    ...imports,
    `export const ownPages = { ${members.join(', ')} };`,
    'export const { renderPage, bodyWords, describeCard } = createRendering(ownPages);',
  ].join('\n');
}

/** Older packages that an author's file imports ask for Node.js' modules in the older way. */
function writeRequire(folder: string): string {
  const from = JSON.stringify(pathToFileURL(join(folder, 'index.js')).href);
  return `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(${from});`;
}
