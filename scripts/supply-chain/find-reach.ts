import { type Lockfile, withoutPeers } from './read-lockfile.ts';

/** Packages by `name@version`: those that users run, and those that only work on Layerwise itself needs. */
export interface Reach {
  readonly runtime: ReadonlySet<string>;
  readonly development: ReadonlySet<string>;
}

/** Follows what the workspace's packages need. What users need as well counts as theirs. */
export function findReach({ importers, needs }: Lockfile): Reach {
  const follow = (starts: readonly ReadonlyMap<string, string>[]): Set<string> => {
    const found = new Set<string>();
    const waiting = starts.flatMap((list) => [...list]);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [name, version] = next;
      // The workspace's own packages are starts themselves.
      if (version.startsWith('link:')) continue;
      // An alias names the package that it stands for in full.
      const id = needs.has(version) ? version : `${name}@${version}`;
      if (found.has(id)) continue;
      found.add(id);
      waiting.push(...(needs.get(id) ?? []));
    }
    return new Set([...found].map(withoutPeers));
  };
  const all = [...importers.values()];
  const runtime = follow(all.map((importer) => importer.runtime));
  const development = follow(all.map((importer) => importer.development));
  return { runtime, development: new Set([...development].filter((id) => !runtime.has(id))) };
}
