import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { type PackedPackage, packPackages } from './list-packages.ts';

/* Packs all packages and checks the tarballs as whoever installs them will see them: by publint and arethetypeswrong. */

const run = promisify(execFile);
const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

const folder = await mkdtemp(join(tmpdir(), 'layerwise-packages-'));
try {
  const packed = await packPackages(root, folder);
  const faults = (await Promise.all(packed.map(checkPackage))).flat();
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.stdout.write(`${packed.length} packages packed; ${faults.length} faults.\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}

async function checkPackage(one: PackedPackage): Promise<readonly string[]> {
  const { buffer, byteOffset, byteLength } = await readFile(one.tarball);
  const tarball = new Uint8Array(buffer, byteOffset, byteLength).slice().buffer;
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  const said = messages.map(
    (message) => `${one.name}: publint: ${formatMessage(message, pkg) ?? message.code}`,
  );
  return [...said, ...(await checkTypes(one))];
}

/** A package that is only a command has no types. */
async function checkTypes({ name, tarball }: PackedPackage): Promise<readonly string[]> {
  if (name === 'create-layerwise') return [];
  const options = ['--profile', 'esm-only', '--no-emoji', '--no-color', '--format', 'ascii'];
  const data = name === '@layerwise/builder' ? ['--exclude-entrypoints', './progress.schema.json'] : [];
  try {
    await run('npx', ['attw', tarball, ...options, ...data], { cwd: root });
    return [];
  } catch (error) {
    const output = typeof error === 'object' && error !== null && 'stdout' in error ? error.stdout : error;
    return [`${name}: arethetypeswrong: ${String(output)}`];
  }
}
