import { appendFile, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, loadConfig } from '@layerwise/builder';
import { theme } from '@layerwise/templates';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeVault } from '../../../../scripts/bench/write-vault.ts';

let root: string;
let rendered: string[];

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'layerwise-counts-')));
  await writeVault(join(root, 'content'), 60);
  await writeFile(join(root, 'content/Plain.md'), `# Plain\n\n${'A sentence that stays. '.repeat(20)}\n`);
  await writeFile(join(root, 'content/Whole.md'), '# Whole\n\n![[Plain]]\n');
  rendered = [];
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function buildSite() {
  rendered = [];
  const { counts } = await build({
    config: await loadConfig({ cwd: root, overrides: {} }),
    theme: {
      ...theme,
      renderPage: (...page) => {
        rendered.push(page[0].url);
        return theme.renderPage(...page);
      },
    },
    now: '2026-01-10',
    drafts: false,
    cache: true,
    workers: 1,
    journal: false,
    search: false,
    write: true,
  });
  return { parsed: counts.notes - counts.cacheHits, rendered, written: counts.filesWritten };
}

describe('after a first build', () => {
  it('nothing is parsed, rendered or written where nothing changed', async () => {
    const first = await buildSite();
    expect(first.parsed).toBe(62);
    expect(first.rendered).toHaveLength(new Set(first.rendered).size);
    expect(await buildSite()).toEqual({ parsed: 0, rendered: [], written: 0 });
  });

  it('an edit of a text costs one note, the pages that show it, and what counts its words', async () => {
    await buildSite();
    await appendFile(join(root, 'content/Plain.md'), '\nOne sentence more.\n');
    // Its page and the one that embeds it; its Markdown, and data/progress.json.
    expect(await buildSite()).toEqual({ parsed: 1, rendered: ['/plain/', '/whole/'], written: 4 });
  });

  it('a new title costs the pages that show it', async () => {
    await buildSite();
    await writeFile(join(root, 'content/Plain.md'), `# Plainer\n\n${'A sentence that stays. '.repeat(20)}\n`);
    const after = await buildSite();
    expect(after.parsed).toBe(1);
    expect(after.rendered).toEqual(['/archive/', '/plain/', '/whole/']);
  });
});
