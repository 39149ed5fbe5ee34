import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { killBuilds } from './kill-builds.ts';

/* Kills builds at random moments: `node scripts/dist/trust/faults/main.js --kills 200 --seed 1 --vault content`. */
const root = fileURLToPath(new URL('../../../..', import.meta.url));
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    vault: { type: 'string', default: join(root, 'packages/cli/test/fixtures/small-vault') },
  },
});
const result = await killBuilds({
  bin: join(root, 'packages/cli/bin/layerwise.js'),
  vault: resolve(values.vault),
  kills: Number(values.kills),
  seed: Number(values.seed),
  onKill: (done) => {
    if (done % 20 === 0) process.stderr.write(`${done} builds killed\n`);
  },
});
process.stdout.write(`${JSON.stringify(result, null, 1)}\n`);
process.exitCode = result.faults.length === 0 ? 0 : 1;
