import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Theme } from '@layerwise/builder';
import { cardLook } from './card-look.ts';
import { createRendering } from './rendering.ts';

export { themeScript, themeScriptHash } from './components/theme-script.ts';

const here = dirname(fileURLToPath(import.meta.url));

/** The default theme. */
export const theme: Theme = {
  ...createRendering({}),
  cardLook,
  module: import.meta.url,
  // Compiled, this file is in `dist` or `dist/bundle`, beside the folders that esbuild reads.
  folder: here.replace(/[\\/]dist(?:[\\/]bundle)?$/u, ''),
  entries: [
    'styles/main.css',
    'styles/learning.css',
    'styles/callouts.css',
    'styles/math.css',
    'styles/canvas.css',
    'styles/graph.css',
    'styles/print.css',
    'styles/contrast.css',
    'styles/search.css',
    'styles/tree.css',
    'styles/style.css',
    'styles/custom.css',
    'scripts/main.ts',
    'scripts/diagram.ts',
    'scripts/player.ts',
    'scripts/canvas.ts',
    'scripts/comments.ts',
    'scripts/graph.ts',
    'scripts/graph-drawing.ts',
    'scripts/graph-layout.ts',
    'images/icon.svg',
  ],
  prebuilt: { mermaid: 'dist/prebuilt/mermaid' },
  styleParts: ['code', 'diagram', 'math', 'player', 'style'],
};
