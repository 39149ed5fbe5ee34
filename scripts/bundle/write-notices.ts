import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes the licences of the packages that were taken into a bundle, as these ask for.
 *
 * @param folder absolute; paths are relative to it.
 * @param paths the files that the bundle was made of.
 * @throws Error where a package has no licence's text.
 */
export async function writeNotices(folder: string, paths: readonly string[]): Promise<string> {
  const packages = new Set(
    paths.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path) ?? []),
  );
  const notices = await Promise.all([...packages].map((path) => writeNotice(join(folder, path))));
  return notices.sort().join('\n');
}

async function writeNotice(folder: string): Promise<string> {
  const manifest: { name: string; version: string } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  const text = await findLicence(folder);
  if (text === null) throw new Error(`${manifest.name} has no text of its licence.`);
  return `${manifest.name} ${manifest.version}\n\n${text.trim()}\n`;
}

/** The text of a licence: a file of its own, or what the readme says of it. */
async function findLicence(folder: string): Promise<string | null> {
  const names = await readdir(folder);
  const own = names.find((name) => /^(?:licen[cs]e|copying)/iu.test(name));
  if (own !== undefined) return readFile(join(folder, own), 'utf8');
  const readme = names.find((name) => /^readme/iu.test(name));
  const said = readme === undefined ? '' : await readFile(join(folder, readme), 'utf8');
  return /^(?:#+ *)?licen[cs]e\r?\n.*/imsu.exec(said)?.[0] ?? null;
}
