import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { writeBillOfMaterials } from './bill-of-materials.ts';
import { checkLicences } from './check-licences.ts';
import { checkLockfile, checkSettings } from './check-lockfile.ts';
import { checkReasons } from './check-reasons.ts';
import { findReach } from './find-reach.ts';
import { listInstalled } from './list-installed.ts';
import { readLockfile } from './read-lockfile.ts';

/*
 * Checks what Layerwise is made of: where its packages come from, which of them would run at installation, under
 * which licences they are, and that ARCHITECTURE.md says what each is for; and writes a bill of materials. Arguments: where to write it.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const read = (path: string) => readFile(join(root, path), 'utf8');
const lockfile = readLockfile(await read('pnpm-lock.yaml'));
const reach = findReach(lockfile);
const installed = (await listInstalled(root)).filter(({ id }) => lockfile.resolutions.has(id));
const withScripts = installed.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
const faults = [
  ...checkLockfile(lockfile),
  ...checkSettings(parse(await read('pnpm-workspace.yaml')), withScripts),
  ...checkLicences(installed, reach),
  ...checkReasons(lockfile, await read('ARCHITECTURE.md')),
];
for (const fault of faults) process.stderr.write(`${fault}\n`);

const { version }: { version: string } = JSON.parse(await read('packages/cli/package.json'));
const file = join(process.cwd(), process.argv[2] ?? 'node_modules/.cache/layerwise-bill-of-materials.json');
await mkdir(dirname(file), { recursive: true });
await writeFile(file, writeBillOfMaterials(lockfile, reach, installed, version));
process.stdout.write(
  `${lockfile.resolutions.size} packages, ${reach.runtime.size} of them for users; ` +
    `${installed.length} licences looked at; ${faults.length} faults. Bill of materials: ${file}\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
