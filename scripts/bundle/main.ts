import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bundle, makeBundle } from './make-bundle.ts';
import { makePrebuilt } from './make-prebuilt.ts';

/*
 * Makes the JavaScript of the packages: few files instead of hundreds, for Node.js takes longer to find, read and link
 * modules than most commands take for what they do. A package whose sources are as they were is left alone. Types are the
 * compiler's work.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

const theme = join(root, 'templates');

await Promise.all([
  makePrebuilt(theme, 'mermaid', join(theme, 'dist/prebuilt/mermaid')),
  ...[
    await describePackage('packages/parser', {
      others: ['late/front-matter', 'late/html', 'late/markdown', 'late/schema'],
      forBrowsers: ['diagnostic', 'note'],
    }),
    await describePackage('packages/builder', {
      others: ['config/define-config', 'workers/parse-worker', 'workers/render-worker'],
      forBrowsers: ['search/index'],
    }),
    await describePackage('packages/cli', { others: ['editor/write-editor-files'], forBrowsers: [] }),
    {
      // Its other files stay what the compiler makes of them: an author may put own ones in their places, which are
      // made with the same Preact.
      folder: theme,
      sources: '.',
      out: 'dist/bundle',
      entries: ['index', 'text'],
      forBrowsers: [],
      packages: 'external',
    } satisfies Bundle,
  ].map(makeBundle),
]);

/** A package whose `exports` say what is asked for; `others`: sources that are asked for otherwise. */
async function describePackage(
  path: string,
  { others, forBrowsers }: { readonly others: readonly string[]; readonly forBrowsers: readonly string[] },
): Promise<Bundle> {
  const folder = join(root, path);
  const manifest: { readonly exports: object } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  const exported = JSON.stringify(manifest.exports).matchAll(/"\.\/dist\/(?<entry>[^"]+)\.js"/gu);
  const entries = [...exported].map(({ groups }) => groups?.['entry'] ?? '');
  return {
    folder,
    sources: 'src',
    out: 'dist',
    entries: [...entries, ...others],
    forBrowsers,
    packages: 'bundle',
  };
}
