import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sketchPng } from '../../../builder/test/sketch-picture.ts';

/** Gives numbers from 0 up to, and without, a limit: always the same ones for a seed. */
export type Dice = (limit: number) => number;

/** Makes dice of a seed (SHA-256 of seed and throw). */
export function createDice(seed: number): Dice {
  let throws = 0;
  return (limit) => {
    throws += 1;
    return createHash('sha256').update(`${seed} ${throws}`).digest().readUInt32LE(0) % limit;
  };
}

const names = ['Attention', 'Paging', 'café', 'index', 'a b', 'deep/Notes', 'deep/er/One', 'topics/Serving'];
const moreNames = ['tools/vLLM', 'principles/Locality', 'posts/First', 'private/Secret', 'board', 'Ω'];
const pictures = ['one.png', 'deep/two.png', 'three.png'];

/** What the text of a note is made of. */
const parts = [
  '[[Attention]]',
  '[[Paging#Head|words]]',
  '![[Attention]]',
  '![[Paging#^block]]',
  '![[one.png]]',
  '[file](deep/two.png)',
  '[[Also]]',
  '[[Nowhere]]',
  '[[Secret]]',
  '[site](/progress/)',
  '[nothing](/nothing/)',
  '![[map.canvas]]',
  '#tag/of',
  '$x^2$',
  '`code`',
  '\n\n# Head\n\n',
  '\n\n## Other head\n\n',
  '\n\nA block. ^block\n\n',
  '\n\n> [!note] Title\n> Text.\n\n',
  '\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n',
  'Words that say something.',
  'text[^1]\n\n[^1]: A footnote with [[Paging]].\n\n',
];

/** Changes one thing in a project of a vault (`content`) and templates. Gives the absolute paths that a watcher would name. */
export async function editAtRandom(root: string, dice: Dice): Promise<ReadonlySet<string>> {
  const vault = join(root, 'content');
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[dice(items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
  const note = (): string => join(vault, `${pick([...names, ...moreNames])}.md`);
  const write = async (path: string, content: string | Buffer): Promise<readonly string[]> => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    return [path];
  };
  /** A file of the vault; null where it has none. */
  const existing = async (): Promise<string | null> => {
    const found = await readdir(vault, { recursive: true });
    const files = found.filter((name) => /\.(?:md|png|canvas)$/u.test(name)).sort();
    return files.length === 0 ? null : join(vault, pick(files));
  };
  const edits: readonly (() => Promise<readonly string[]>)[] = [
    ...Array.from({ length: 6 }, () => () => write(note(), writeNote(dice, pick))),
    // Most edits leave the front matter as it is.
    ...Array.from({ length: 8 }, () => async () => {
      const path = await existing();
      if (path?.endsWith('.md') !== true) return [];
      const text = await readFile(path, 'utf8');
      const cut = dice(3) === 0 ? text.replace(/^#.*$|\^block|\[\[/mu, '') : text;
      return write(path, `${cut}${pick(parts)}\n`);
    }),
    async () => {
      const path = await existing();
      if (path === null) return [];
      await rm(path);
      return [path];
    },
    async () => {
      const [from, to] = [await existing(), note()];
      await mkdir(dirname(to), { recursive: true });
      if (from?.endsWith('.md') !== true) return [];
      await rename(from, to);
      return [from, to];
    },
    // As editors save: another file takes the place of the old one.
    async () => {
      const path = note();
      await write(`${path}~`, writeNote(dice, pick));
      await rename(`${path}~`, path);
      return [`${path}~`, path];
    },
    () => write(join(vault, pick(pictures)), sketchPng(1 + dice(3), 2)),
    () => write(join(vault, 'map.canvas'), writeCanvas(pick)),
    () => write(join(root, 'templates/styles/custom.css'), `body { margin: ${dice(3)}px }\n`),
    () =>
      write(
        join(root, 'templates/components/site-footer.tsx'),
        `export function SiteFooter() { return <footer>${dice(3)}</footer>; }\n`,
      ),
    async () => {
      const path = join(root, 'templates');
      await rm(path, { recursive: true, force: true });
      return [path];
    },
    async () => [note()],
  ];
  return new Set(await pick(edits)());
}

function writeNote(dice: Dice, pick: <Item>(items: readonly Item[]) => Item): string {
  const fields = [
    'layer: skim',
    'layer: deepen',
    'track: want',
    'topics: [Serving]',
    'principles: [Locality]',
    'tools: [vLLM, Other]',
    'tags: [x, y/z]',
    'aliases: [Also]',
    'permalink: /fixed/',
    'date: 2026-01-02',
    'draft: true',
    'image: one.png',
    'title: A title',
    'sessions: [{date: 2026-01-03, minutes: 5, outcome: schedule, due: 2026-02-01}]',
    'lang: de',
  ];
  const some = <Item>(items: readonly Item[], most: number): readonly Item[] => [
    ...new Set(Array.from({ length: dice(most + 1) }, () => pick(items))),
  ];
  const lines = some(fields, 4).map((line) => `${line}\n`);
  return `---\n${lines.join('')}---\n${some(parts, 7).join(' ')}\n`;
}

function writeCanvas(pick: <Item>(items: readonly Item[]) => Item): string {
  return JSON.stringify({
    nodes: [
      { id: '1', type: 'file', file: `${pick(names)}.md`, x: 0, y: 0, width: 200, height: 100 },
      { id: '2', type: 'text', text: pick(['One', '[[Paging]]']), x: 300, y: 0, width: 200, height: 100 },
    ],
    edges: [{ id: 'e', fromNode: '1', toNode: '2' }],
  });
}
