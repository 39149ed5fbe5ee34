import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';

/** Kept between runs, for it takes seconds to unpack. */
const cache = join(dirname(fileURLToPath(import.meta.url)), '../../node_modules/.cache');

/** A browser and the surroundings in which it runs. */
export interface UnpackedBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Unpacks the Chromium that ships in a package of the registry, with fonts and with the libraries that a bare
 * machine lacks, into the cache.
 */
export async function unpackChromium(): Promise<UnpackedBrowser> {
  const folder = join(cache, `layerwise-chromium-${await readVersion()}`);
  if (!existsSync(folder)) await unpack(folder);
  const fonts = join(folder, 'fonts');
  // The configuration in the package names places on the hosts it was made for; without a font the browser crashes.
  // Fonts of the machine are left out, so that pages measure the same on all.
  await writeFile(join(fonts, 'fonts.conf'), writeFontConfiguration(fonts));
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      PATH: env['PATH'] ?? '',
      HOME: folder,
      FONTCONFIG_PATH: fonts,
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    },
  };
}

function writeFontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;
}

async function readVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return JSON.parse(await readFile(join(dirname(entry), '../../package.json'), 'utf8')).version;
}

/** Unpacks beside the place and renames, so that a run which is ended half-way leaves nothing that looks whole. */
async function unpack(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const beside = await mkdtemp(join(cache, 'unpacking-'));
  // The package unpacks into the folder for temporary files, and its libraries only on the hosts it was made for.
  const known = { TMPDIR: env['TMPDIR'], VERCEL: env['VERCEL'], LD_LIBRARY_PATH: env['LD_LIBRARY_PATH'] };
  const others = { FONTCONFIG_PATH: env['FONTCONFIG_PATH'], HOME: env['HOME'] };
  Object.assign(env, { TMPDIR: beside, VERCEL: '1' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await rename(beside, folder);
  } finally {
    for (const [name, value] of Object.entries({ ...known, ...others })) {
      if (value === undefined) delete env[name];
      else env[name] = value;
    }
    await rm(beside, { recursive: true, force: true });
  }
}
