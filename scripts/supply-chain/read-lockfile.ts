import { parse } from 'yaml';
import * as z from 'zod';

const dependencies = z.record(z.string(), z.string()).optional();
const imported = z.record(z.string(), z.object({ specifier: z.string(), version: z.string() })).optional();

const lockfileSchema = z.object({
  importers: z.record(
    z.string(),
    z.object({ dependencies: imported, devDependencies: imported, optionalDependencies: imported }),
  ),
  packages: z.record(z.string(), z.object({ resolution: z.record(z.string(), z.unknown()) })),
  snapshots: z.record(z.string(), z.object({ dependencies, optionalDependencies: dependencies })),
});

/** What `pnpm-lock.yaml` says. */
export interface Lockfile {
  /** The workspace's packages, by folder; dependencies by name: `1.2.3`, `1.2.3(peer@…)` or `link:…`. */
  readonly importers: ReadonlyMap<string, Importer>;
  /** How each package is fetched, by `name@version`. */
  readonly resolutions: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** What each package needs, by `name@version` with its peers; values by name as in importers. */
  readonly needs: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export interface Importer {
  readonly runtime: ReadonlyMap<string, string>;
  readonly development: ReadonlyMap<string, string>;
}

/**
 * Reads the text of a lockfile.
 *
 * @throws where it is none that this knows
 */
export function readLockfile(text: string): Lockfile {
  const { importers, packages, snapshots } = lockfileSchema.parse(parse(text));
  const versions = (list: z.infer<typeof imported> = {}): [string, string][] =>
    Object.entries(list).map(([name, { version }]) => [name, version]);
  return {
    importers: new Map(
      Object.entries(importers).map(([folder, lists]) => [
        folder,
        {
          runtime: new Map([...versions(lists.dependencies), ...versions(lists.optionalDependencies)]),
          development: new Map(versions(lists.devDependencies)),
        },
      ]),
    ),
    resolutions: new Map(Object.entries(packages).map(([id, { resolution }]) => [id, resolution])),
    needs: new Map(
      Object.entries(snapshots).map(([id, lists]) => [
        id,
        new Map([
          ...Object.entries(lists.dependencies ?? {}),
          ...Object.entries(lists.optionalDependencies ?? {}),
        ]),
      ]),
    ),
  };
}

/** `name@version` without the peers that it was resolved with. */
export function withoutPeers(id: string): string {
  const peers = id.indexOf('(');
  return peers === -1 ? id : id.slice(0, peers);
}

/** Name and version of `name@version`. */
export function splitId(id: string): { readonly name: string; readonly version: string } {
  const at = id.lastIndexOf('@');
  return { name: id.slice(0, at), version: id.slice(at + 1) };
}
