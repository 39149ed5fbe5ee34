import { findBrokenReferences } from './find-broken-references.ts';
import { findHeavyPages } from './find-heavy-pages.ts';
import { readSite } from './read-site.ts';

/* Follows every reference of a finished site, and weighs its pages: node scripts/dist/check-site/main.js [FOLDER] */

const files = await readSite(process.argv[2] ?? 'dist');
const { url, base } = JSON.parse(files.get('data/progress.json')?.toString('utf8') ?? '{}').site;
const { broken, followed } = findBrokenReferences({ files, base }, url ?? undefined);
const { heavy, notes, most } = findHeavyPages(files, base);
for (const fault of [...broken, ...heavy]) process.stderr.write(`${fault}\n`);
const pages = [...files.keys()].filter((path) => path.endsWith('.html')).length;
process.stdout.write(`${pages} pages, ${followed} references, ${broken.length} of them broken\n`);
process.stdout.write(
  `${notes} notes, the heaviest of ${most} bytes before it can be read, ${heavy.length} pages too heavy\n`,
);
if (broken.length + heavy.length > 0 || pages === 0) process.exitCode = 1;
