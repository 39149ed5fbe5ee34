import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DefaultTreeAdapterTypes, parse, parseFragment, serialize, serializeOuter } from 'parse5';
import { beforeAll, expect, test } from 'vitest';
import { unescapeXml } from '../../../../scripts/check-site/list-references.ts';
import { type BuiltSite, shareSite, smallVault } from '../../../../scripts/test/built-site.ts';

/*
 * Whole pages of the small vault, and its feeds and data, as they were when someone last looked at them.
 * After a change that is meant: UPDATE_GOLDEN=1 npx vitest run packages/cli/test/site/golden.test.ts, and read the diff.
 */

const golden = join(dirname(fileURLToPath(import.meta.url)), '../golden');

/** The one page whose head, header and footer are looked at too: they are alike on all. */
const wholePage = 'attention/index.html';

/** Pictures, marks for programs, and the feeds of a topic or track, which are the site's with fewer entries. */
const isLeftOut = /^(?:assets|images)\/|^\.|^(?:topics|tracks)\/.*\/(?:feed|rss)\./;

let expected: ReadonlyMap<string, string>;
let shown: ReadonlyMap<string, string>;

beforeAll(async () => {
  shown = describeSite(await shareSite({ vault: smallVault, site: 'https://learner.example.org' }));
  if (process.env['UPDATE_GOLDEN'] === '1') await write(shown);
  expected = await read();
});

test('the site has the files it had, and no other', () => {
  expect(shown.get('files.txt')).toBe(expected.get('files.txt'));
  expect([...shown.keys()].sort()).toEqual([...expected.keys()].sort());
});

test('each of them is as it was', () => {
  for (const [path, text] of expected) expect(shown.get(path), path).toBe(text);
});

/** The texts of a site made readable: one tag a line, without what every page repeats and without hashes. */
function describeSite({ files }: BuiltSite): ReadonlyMap<string, string> {
  // What is bundled has names of its own making, by its content.
  const paths = [...files.keys()].filter((path) => !path.startsWith('assets/'));
  const texts = new Map([['files.txt', `${paths.sort().join('\n')}\n`]]);
  for (const [path, bytes] of files) {
    if (isLeftOut.test(path)) continue;
    const text = bytes.toString('utf8');
    const readable = path.endsWith('.html')
      ? describePage(text, path === wholePage)
      : describeData(path, text);
    texts.set(path, `${hideHashes(readable).trimEnd()}\n`);
  }
  return texts;
}

function describePage(html: string, whole: boolean): string {
  const document = parse(html);
  emptyPictures(document);
  const main = whole ? null : findMain(document);
  return (main === null ? serialize(document) : serializeOuter(main)).replaceAll('><', '>\n<');
}

/** Pictures and formulas are long, and have tests of their own: that they are there is enough. */
function emptyPictures(node: DefaultTreeAdapterTypes.Node): void {
  if (!('childNodes' in node)) return;
  const isFormula =
    'attrs' in node && node.attrs.some(({ name, value }) => name === 'class' && value === 'katex');
  if (node.nodeName === 'svg' || isFormula) node.childNodes.length = 0;
  for (const child of node.childNodes) emptyPictures(child);
}

function findMain(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element | null {
  if ('tagName' in node && node.tagName === 'main') return node;
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = findMain(child);
    if (found !== null) return found;
  }
  return null;
}

function describeData(path: string, text: string): string {
  if (path.endsWith('.json')) return JSON.stringify(JSON.parse(text), null, 2);
  const lines = text.replaceAll('\r\n', '\n').replaceAll('><', '>\n<');
  // The content of an entry: HTML within XML.
  return lines.replaceAll(/(?<=>)[^<]*&lt;[^<]*(?=<)/g, (escaped) => {
    const content = parseFragment(unescapeXml(escaped));
    emptyPictures(content);
    return serialize(content);
  });
}

/** Names of assets and of the inline script follow their content, which has tests of its own. */
function hideHashes(text: string): string {
  return text
    .replaceAll(/(\/assets\/[\w.-]+?)-[\dA-Za-z]{8}\./g, '$1-HASH.')
    .replaceAll(/\/assets\/cards\/[\da-f]{24}\./g, '/assets/cards/HASH.')
    .replaceAll(/'sha256-[^']+'/g, "'sha256-HASH'")
    .replaceAll(/<script>[^<]*<\/script>/g, '<script>…</script>');
}

async function write(texts: ReadonlyMap<string, string>): Promise<void> {
  await rm(golden, { recursive: true, force: true });
  for (const [path, text] of texts) {
    await mkdir(dirname(join(golden, path)), { recursive: true });
    await writeFile(join(golden, path), text);
  }
}

async function read(): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(golden, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }): Promise<[string, string]> => {
        const path = join(parentPath, name);
        return [path.slice(golden.length + 1).replaceAll('\\', '/'), await readFile(path, 'utf8')];
      }),
    ),
  );
}
