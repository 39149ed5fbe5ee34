import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeVault } from './write-vault.ts';

/*
 * Builds vaults in which every note links to one note and has one tag, of more and more notes: a step that is quadratic in
 * notes, links, tags or pages shows as a stage that takes four times as long for twice as many.
 *
 *   node scripts/dist/bench/crowded.js [NOTES ...]     by default 1,000, 2,000 and 4,000
 */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const cli = join(root, 'packages/cli/bin/layerwise.js');
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 2000, 4000];

print(
  `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node.js ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
);
let before: Readonly<Record<string, number>> | null = null;
for (const size of sizes) {
  const timings = await measure(size);
  print(
    `${size} notes: ${Object.entries(timings)
      .map(([stage, time]) => say(stage, time))
      .join(', ')}`,
  );
  before = timings;
}

/** Milliseconds by stage. */
async function measure(size: number): Promise<Readonly<Record<string, number>>> {
  const home = await mkdtemp(join(tmpdir(), 'layerwise-bench-'));
  try {
    const vault = join(home, 'content');
    await writeVault(vault, size);
    const names = (await readdir(vault, { recursive: true })).filter((name) => name.endsWith('.md'));
    for (const name of names)
      await appendFile(join(vault, name), '\nSee [[Hub]] for all of it. #everywhere\n');
    await writeFile(join(vault, 'Hub.md'), '# Hub\n\nEvery note leads here.\n');
    const args = [cli, 'build', '--json', '--no-journal', '--no-cache'];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: home, maxBuffer: 1e8 });
    const { timings }: { timings: Record<string, number> } = JSON.parse(stdout);
    return timings;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

function say(stage: string, time: number): string {
  const ratio = before?.[stage];
  const times = ratio === undefined || ratio < 20 ? '' : ` (× ${(time / ratio).toFixed(1)})`;
  return `${stage} ${Math.round(time)}${times}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
