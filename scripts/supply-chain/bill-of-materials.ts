import type { Reach } from './find-reach.ts';
import type { InstalledPackage } from './list-installed.ts';
import { type Lockfile, splitId, withoutPeers } from './read-lockfile.ts';

/**
 * Writes a software bill of materials in CycloneDX 1.6: every package of the lockfile, with its checksum, its licence
 * where it is installed, and what it needs. The same lockfile gives the same text.
 *
 * @param version of Layerwise
 */
export function writeBillOfMaterials(
  lockfile: Lockfile,
  { runtime }: Reach,
  installed: readonly InstalledPackage[],
  version: string,
): string {
  const licences = new Map(installed.map(({ id, licence }) => [id, licence]));
  const ids = [...lockfile.resolutions.keys()].sort();
  const root = `pkg:npm/layerwise@${version}`;
  const document = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name: 'layerwise', version, 'bom-ref': root, purl: root } },
    components: ids.map((id) => {
      const { name, version } = splitId(id);
      const licence = licences.get(id) ?? null;
      return {
        type: 'library',
        'bom-ref': toPackageUrl(id),
        name,
        version,
        purl: toPackageUrl(id),
        scope: runtime.has(id) ? 'required' : 'excluded',
        hashes: [{ alg: 'SHA-512', content: readHash(lockfile.resolutions.get(id)?.['integrity']) }],
        ...(licence !== null && { licenses: [{ expression: licence }] }),
      };
    }),
    dependencies: [
      { ref: root, dependsOn: listDirect(lockfile) },
      ...ids.map((id) => ({ ref: toPackageUrl(id), dependsOn: listNeeds(lockfile, id) })),
    ],
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** `pkg:npm/%40scope/name@1.2.3`, as the package-url specification writes it. */
function toPackageUrl(id: string): string {
  const { name, version } = splitId(id);
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
}

function readHash(integrity: unknown): string {
  return Buffer.from(String(integrity).replace(/^sha512-/, ''), 'base64').toString('hex');
}

function listDirect({ importers, needs }: Lockfile): readonly string[] {
  return toUrls(
    [...importers.values()].flatMap(({ runtime }) => [...runtime]),
    needs,
  );
}

function listNeeds({ needs }: Lockfile, id: string): readonly string[] {
  const lists = [...needs].filter(([other]) => withoutPeers(other) === id);
  return toUrls(
    lists.flatMap(([, list]) => [...list]),
    needs,
  );
}

function toUrls(list: readonly (readonly [string, string])[], needs: Lockfile['needs']): readonly string[] {
  const urls = list
    .filter(([, version]) => !version.startsWith('link:'))
    .map(([name, version]) =>
      toPackageUrl(withoutPeers(needs.has(version) ? version : `${name}@${version}`)),
    );
  return [...new Set(urls)].sort();
}
