import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { parseNote } from '@layerwise/parser';
import { worstCases } from './worst-cases.ts';

/*
 * Parses notes that are as hard as can be for one construct each, of growing size, and prints processor time: it must
 * grow no faster than the size.
 * node scripts/dist/bench/growth.js [--sizes 250,500,1000] [--runs 2] [--only CONSTRUCT]
 */

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '250,500,1000' },
    runs: { type: 'string', default: '2' },
    only: { type: 'string' },
  },
});
const sizes = values.sizes.split(',').map((size) => Number(size) * 1000);
const runs = Number(values.runs);

say(
  `Node.js ${process.versions.node}, ${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}`,
);
say('');
say(`| construct | shape | ${sizes.map((size) => `${size / 1000} kB`).join(' | ')} | growth | outcome |`);
say(`|---|---|${'---|'.repeat(sizes.length)}---|---|`);
// What is loaded late is loaded now.
await measure('$x$ `a`\n\n```js\na\n```\n\n```python\na\n```\n', 1);
for (const { construct, shape, write } of worstCases) {
  if (values.only !== undefined && construct !== values.only) continue;
  const found: Measured[] = [];
  for (const size of sizes) found.push(await measure(write(size), runs));
  const growths = found.slice(1).map(({ milliseconds, length }, index) => {
    const before = found[index];
    return before === undefined ? 1 : milliseconds / before.milliseconds / (length / before.length);
  });
  const times = found.map(({ milliseconds }) => `${Math.round(milliseconds)} ms`).join(' | ');
  const growth = growths.map((value) => value.toFixed(1)).join(', ');
  say(
    `| ${construct} | ${shape.replaceAll('|', '\\|')} | ${times} | ${growth} | ${found.at(-1)?.outcome ?? ''} |`,
  );
}

interface Measured {
  readonly milliseconds: number;
  readonly length: number;
  readonly outcome: string;
}

/** The least processor time of some parses of a text, in milliseconds. */
async function measure(text: string, times: number): Promise<Measured> {
  const bytes = new TextEncoder().encode(text);
  let milliseconds = Number.POSITIVE_INFINITY;
  let outcome = '';
  for (let run = 0; run < times; run += 1) {
    const start = process.cpuUsage();
    const { diagnostics } = await parseNote('note.md', bytes, {
      publish: 'all',
      html: 'sanitize',
      drafts: false,
    });
    const { user, system } = process.cpuUsage(start);
    milliseconds = Math.min(milliseconds, (user + system) / 1000);
    outcome = diagnostics.some(({ rule }) => rule === 'too-deep' || rule === 'too-large')
      ? 'plain text'
      : 'read';
  }
  return { milliseconds, length: text.length, outcome };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
