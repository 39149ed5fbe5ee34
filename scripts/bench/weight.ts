import { addUp, type Transferred, weighPage } from '../check-site/page-weight.ts';
import { readSite } from '../check-site/read-site.ts';

/*
 * What pages of finished sites make a browser load: node scripts/dist/bench/weight.js FOLDER PAGE… [-- FOLDER PAGE…]
 * A page is named by its path in the site, such as `progress/index.html`.
 */

const show = ({ gzip, brotli }: Transferred): string =>
  [gzip, brotli].map((bytes) => (bytes / 1000).toFixed(1)).join(' / ');

const sites = process.argv.slice(2).join('\n').split('\n--\n');
const rows: string[] = [];
for (const site of sites) {
  const [folder = 'dist', ...pages] = site.split('\n');
  const files = await readSite(folder);
  for (const path of pages) {
    const { html, css, blocking, later } = weighPage(files, path);
    const first = addUp([html, css, blocking]);
    const cells = [html, css, blocking, first, addUp([first, later])].map(show);
    rows.push(`| \`${path}\` | ${cells.join(' | ')} |`);
  }
}
process.stdout.write(
  `kB with gzip / brotli\n\n| page | HTML | CSS | blocking script | before it can be read | with all script |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`,
);
