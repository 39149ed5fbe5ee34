import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Compiles a program of this folder, with the sources that it imports, so that Node.js runs it by itself. */
export async function compile(name: string): Promise<URL> {
  const outfile = join(here, '../node_modules/.cache/layerwise-tests', name);
  await build({
    entryPoints: [join(here, name)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  return pathToFileURL(outfile);
}
