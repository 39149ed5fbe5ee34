import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { theme } from './index.ts';

describe('the theme', () => {
  it('has every file that it names', () => {
    expect(theme.entries).toEqual([
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
    ]);
    expect(theme.entries.filter((entry) => !existsSync(join(theme.folder, entry)))).toEqual([]);
  });
});
