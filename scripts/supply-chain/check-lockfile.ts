import type { Lockfile } from './read-lockfile.ts';

/**
 * Finds packages that come from elsewhere than the registry (git, a folder, an address), or without a checksum.
 *
 * @returns one line for each finding
 */
export function checkLockfile({ resolutions, importers }: Lockfile): readonly string[] {
  const sources = [...resolutions].flatMap(([id, resolution]) => {
    const others = Object.keys(resolution).filter((key) => key !== 'integrity');
    if (others.length > 0) return [`${id} comes from elsewhere than the registry (${others.join(', ')})`];
    const { integrity } = resolution;
    return typeof integrity === 'string' && /^sha512-[\w+/]{86}==$/.test(integrity)
      ? []
      : [`${id} has no SHA-512 checksum`];
  });
  const links = [...importers].flatMap(([folder, { runtime, development }]) =>
    [...runtime, ...development]
      .filter(([, version]) => /^[a-z+]+:/i.test(version) && !version.startsWith('link:'))
      .map(([name, version]) => `${folder} needs ${name} from ${version}`),
  );
  return [...sources, ...links];
}

/** What `pnpm-workspace.yaml` must say, so that nothing is installed unseen. */
export interface WorkspaceSettings {
  readonly catalog?: Readonly<Record<string, string>>;
  readonly strictDepBuilds?: boolean;
  readonly blockExoticSubdeps?: boolean;
  /** Minutes. */
  readonly minimumReleaseAge?: number;
  readonly allowBuilds?: Readonly<Record<string, boolean>>;
}

/** Checks the settings, and that no package runs a script at installation that is not named in them. */
export function checkSettings(
  settings: WorkspaceSettings,
  packagesWithScripts: readonly string[],
): readonly string[] {
  const { catalog = {}, allowBuilds = {}, minimumReleaseAge = 0 } = settings;
  return [
    ...(settings.strictDepBuilds === true ? [] : ['strictDepBuilds is not set']),
    ...(settings.blockExoticSubdeps === true ? [] : ['blockExoticSubdeps is not set']),
    ...(minimumReleaseAge >= 1440 ? [] : ['minimumReleaseAge is less than a day']),
    ...Object.entries(catalog)
      .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
      .map(([name, version]) => `the catalog has no exact version of ${name} (${version})`),
    ...packagesWithScripts
      .filter((name) => !Object.hasOwn(allowBuilds, name))
      .map((name) => `${name} has an install script that allowBuilds does not name`),
  ];
}
