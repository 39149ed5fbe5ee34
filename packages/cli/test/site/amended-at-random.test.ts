import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildAndCompare, buildAsCommanded } from './commanded-build.ts';
import { createDice, type Dice } from './random-edits.ts';

/** How many edits are tried, times as many as in CI. */
const times = Number(process.env['LAYERWISE_FUZZ'] ?? '1');

const NOTES = 24;
/** So many files make a site large enough to be amended. */
const FILES = 900;

let root: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'layerwise-amended-')));
  const config = { site: 'https://example.org', base: '/base/', socialCards: false };
  await writeFile(join(root, 'layerwise.config.json'), JSON.stringify(config));
  await mkdir(join(root, 'content/files'), { recursive: true });
  const files = Array.from({ length: FILES }, (_, index) => `files/${index}.txt`);
  for (const file of files) await writeFile(join(root, 'content', file), file);
  await writeFile(join(root, 'content/Many.md'), files.map((file) => `[one](${file})`).join('\n'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Code in languages with small grammars: every build from nothing reads them anew. */
const blocks = [
  'Plain words that say something of a *thing* and another **thing**, with `code` in it.',
  'Words behind [[Note 3]] and before [[Note 7#A part|a part]] of a text.',
  '日本語の文章です。検索もできます。',
  'نص عربي قصير مع `code` فيه.',
  '```json\n{ "answer": 42, "why": [true, null] }\n```',
  '```ini title="A title" {1}\nmarked = "<b>" ; why\n```',
  'A formula $x^2 + y_1$, and one more: $$\\sum_{i=0}^n i$$',
  '> [!warning] Mind this\n> A callout with ==marks== and a #tag/within.',
  '| a | b |\n| - | - |\n| one | *two* |',
  '- [ ] an item\n- [x] another one\n  1. in it',
  'A footnote.[^1]\n\n[^1]: That says $z$ and more.',
  '<details><summary>More</summary>Hidden</details>',
  'https://example.com/?a=1&b=2 and <https://example.net>',
];

const more = ['aardvark', '*zebra*', '`code & <b>`', '1 < 2 && 3', 'ünï', '$e$', '“so”', '語'];

function pickFrom<Item>(dice: Dice, items: readonly Item[]): Item {
  const item = items[dice(items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

function writeNote(number: number, dice: Dice): string {
  const matter =
    number % 3 === 0 ? `---\ndate: 2026-01-0${1 + (number % 9)}\ntopics: [attention]\n---\n` : '';
  const lead = `The note with the number ${number} begins with a sentence that is long enough to be all of its description, whatever comes after it in this text of ours. `;
  const text = Array.from({ length: 5 }, () => pickFrom(dice, blocks));
  return `${matter}# Note ${number}\n\n${lead.repeat(2)}\n\n${text.join('\n\n')}\n\n## A part\n\n${pickFrom(dice, blocks)}\n`;
}

/** Changes the text of a note below its first paragraph; now and then more than that. */
function changeText(text: string, dice: Dice): string {
  const parts = text.split('\n\n');
  const at = 2 + dice(parts.length - 2);
  const part = parts[at] ?? '';
  const words = part.split(' ');
  switch (dice(9)) {
    case 0:
      parts.splice(at, 0, pickFrom(dice, blocks));
      break;
    case 1:
      parts.splice(at, 1);
      break;
    case 2:
      parts[at] = `${part}\n\n## Head ${dice(3)}`;
      break;
    case 3:
      parts[at] = words.slice(1).join(' ');
      break;
    default:
      words.splice(dice(words.length + 1), dice(2), pickFrom(dice, more));
      parts[at] = words.join(' ');
  }
  return parts.join('\n\n');
}

it.each([1, 2])(
  'after any edits of texts the site is the one that is built from nothing (seed %i)',
  async (seed) => {
    const dice = createDice(seed);
    const paths = Array.from({ length: NOTES }, (_, number) => join(root, `content/Note ${number}.md`));
    for (const [number, path] of paths.entries()) await writeFile(path, writeNote(number, dice));
    await setTimeout(2100);
    await buildAsCommanded(root);
    const ways = { kept: 0, amended: 0, built: 0 };
    const before = new Map<string, string>();
    for (let edit = 0; edit < 6 * times; edit += 1) {
      for (let notes = 0; notes <= dice(2); notes += 1) {
        const path = pickFrom(dice, paths);
        const text = await readFile(path, 'utf8');
        const earlier = before.get(path);
        before.set(path, text);
        await writeFile(path, earlier !== undefined && dice(4) === 0 ? earlier : changeText(text, dice));
      }
      const { way } = await buildAndCompare(root);
      ways[way] += 1;
    }
    // Both ways were gone.
    expect([ways.amended > 0, ways.built > 0]).toEqual([true, true]);
  },
  600_000 * times,
);
