import { findBrokenReferences } from './find-broken-references.ts';
import { readSite } from './read-site.ts';

/* Follows every reference of a finished site: node scripts/dist/check-site/main.js [FOLDER] */

const files = await readSite(process.argv[2] ?? 'dist');
const { url, base } = JSON.parse(files.get('data/progress.json')?.toString('utf8') ?? '{}').site;
const { broken, followed } = findBrokenReferences({ files, base }, url ?? undefined);
for (const fault of broken) process.stderr.write(`${fault}\n`);
const pages = [...files.keys()].filter((path) => path.endsWith('.html')).length;
process.stdout.write(`${pages} pages, ${followed} references, ${broken.length} of them broken\n`);
if (broken.length > 0 || pages === 0) process.exitCode = 1;
