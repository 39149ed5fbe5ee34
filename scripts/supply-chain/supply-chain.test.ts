import { describe, expect, it } from 'vitest';
import { writeBillOfMaterials } from './bill-of-materials.ts';
import { checkLicences } from './check-licences.ts';
import { checkLockfile, checkSettings } from './check-lockfile.ts';
import { checkReasons } from './check-reasons.ts';
import { findReach } from './find-reach.ts';
import { readLockfile } from './read-lockfile.ts';

const integrity = `sha512-${'A'.repeat(86)}==`;
const text = `
lockfileVersion: '9.0'
importers:
  .:
    devDependencies:
      tester: { specifier: 'catalog:', version: 1.0.0(peer@3.0.0) }
  packages/a:
    dependencies:
      '@scope/used': { specifier: 'catalog:', version: 2.0.0 }
      b: { specifier: 'workspace:*', version: link:../b }
packages:
  '@scope/used@2.0.0': { resolution: { integrity: ${integrity} } }
  inner@1.0.0: { resolution: { integrity: ${integrity} } }
  peer@3.0.0: { resolution: { integrity: ${integrity} } }
  tester@1.0.0: { resolution: { integrity: ${integrity} } }
snapshots:
  '@scope/used@2.0.0': { dependencies: { renamed: inner@1.0.0 } }
  inner@1.0.0: {}
  peer@3.0.0: {}
  tester@1.0.0(peer@3.0.0): { dependencies: { peer: 3.0.0 }, optionalDependencies: { inner: 1.0.0 } }
`;
const lockfile = readLockfile(text);

describe('findReach', () => {
  it('tells what users run from what tests need, aliases and peers included', () => {
    const { runtime, development } = findReach(lockfile);
    expect([...runtime].sort()).toEqual(['@scope/used@2.0.0', 'inner@1.0.0']);
    expect([...development].sort()).toEqual(['peer@3.0.0', 'tester@1.0.0']);
  });
});

describe('checkLockfile', () => {
  it('has nothing to say of packages of the registry with their checksums', () => {
    expect(checkLockfile(lockfile)).toEqual([]);
  });

  it.each([
    [
      `{ integrity: ${integrity}, tarball: 'https://evil.example/a.tgz' }`,
      'comes from elsewhere than the registry (tarball)',
    ],
    ['{ type: git, repo: x, commit: y }', 'comes from elsewhere than the registry (type, repo, commit)'],
    ['{ directory: ../x, type: directory }', 'comes from elsewhere than the registry (directory, type)'],
    ['{ integrity: sha1-AAAA }', 'has no SHA-512 checksum'],
    ['{}', 'has no SHA-512 checksum'],
  ])('finds %s', (resolution, what) => {
    const odd = readLockfile(
      text.replace(
        `inner@1.0.0: { resolution: { integrity: ${integrity} }`,
        `inner@1.0.0: { resolution: ${resolution}`,
      ),
    );
    expect(checkLockfile(odd)).toEqual([`inner@1.0.0 ${what}`]);
  });

  it('finds what a package of the workspace needs from elsewhere', () => {
    const odd = readLockfile(text.replace('version: 2.0.0', 'version: https://evil.example/a.tgz'));
    expect(checkLockfile(odd)).toEqual(['packages/a needs @scope/used from https://evil.example/a.tgz']);
  });
});

describe('checkSettings', () => {
  const settings = {
    catalog: { a: '1.0.0' },
    strictDepBuilds: true,
    blockExoticSubdeps: true,
    minimumReleaseAge: 1440,
    allowBuilds: { known: false },
  };

  it('has nothing to say of strict settings', () => {
    expect(checkSettings(settings, ['known'])).toEqual([]);
  });

  it('finds every setting that is loose, and scripts that nobody named', () => {
    expect(checkSettings({ catalog: { a: '^1.0.0', b: 'latest' } }, ['known', 'toString'])).toEqual([
      'strictDepBuilds is not set',
      'blockExoticSubdeps is not set',
      'minimumReleaseAge is less than a day',
      'the catalog has no exact version of a (^1.0.0)',
      'the catalog has no exact version of b (latest)',
      'known has an install script that allowBuilds does not name',
      'toString has an install script that allowBuilds does not name',
    ]);
  });
});

describe('checkLicences', () => {
  const reach = { runtime: new Set(['axe-core@1.0.0']), development: new Set<string>() };
  const complain = (name: string, licence: string | null, version = '2.0.0') =>
    checkLicences([{ id: `${name}@${version}`, name, licence, hasInstallScript: false }], reach);

  it.each(['MIT', 'ISC', 'MIT OR GPL-3.0-only', '(MPL-2.0 OR Apache-2.0)', 'MIT AND BSD-3-Clause'])(
    'lets %s be',
    (licence) => {
      expect(complain('x', licence)).toEqual([]);
    },
  );

  it.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'UNLICENSED', 'SEE LICENSE IN x', 'MPL-2.0', ''])(
    'finds %s',
    (licence) => {
      expect(complain('x', licence)).toEqual([`x@2.0.0 has the licence ${licence}`]);
    },
  );

  it('knows exceptions by name, some for tests alone', () => {
    expect(complain('@img/sharp-libvips-linux-x64', 'LGPL-3.0-or-later')).toEqual([]);
    expect(complain('khroma', null)).toEqual([]);
    expect(complain('axe-core', 'MPL-2.0')).toEqual([]);
    expect(complain('axe-core', 'MPL-2.0', '1.0.0')).toEqual(['axe-core@1.0.0 has the licence MPL-2.0']);
    expect(complain('x', null)).toEqual(['x@2.0.0 has the licence that nobody names']);
  });
});

describe('writeBillOfMaterials', () => {
  it('names every package, its checksum, its licence, and what it needs', () => {
    const installed = [{ id: 'inner@1.0.0', name: 'inner', licence: 'MIT', hasInstallScript: false }];
    const bill = JSON.parse(writeBillOfMaterials(lockfile, findReach(lockfile), installed, '1.2.3'));
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(
      bill.components.map((component: { purl: string; scope: string }) => [component.purl, component.scope]),
    ).toEqual([
      ['pkg:npm/%40scope/used@2.0.0', 'required'],
      ['pkg:npm/inner@1.0.0', 'required'],
      ['pkg:npm/peer@3.0.0', 'excluded'],
      ['pkg:npm/tester@1.0.0', 'excluded'],
    ]);
    expect(bill.components[1]).toEqual({
      type: 'library',
      'bom-ref': 'pkg:npm/inner@1.0.0',
      name: 'inner',
      version: '1.0.0',
      purl: 'pkg:npm/inner@1.0.0',
      scope: 'required',
      hashes: [{ alg: 'SHA-512', content: '00'.repeat(64) }],
      licenses: [{ expression: 'MIT' }],
    });
    expect(bill.dependencies).toEqual([
      { ref: 'pkg:npm/layerwise@1.2.3', dependsOn: ['pkg:npm/%40scope/used@2.0.0'] },
      { ref: 'pkg:npm/%40scope/used@2.0.0', dependsOn: ['pkg:npm/inner@1.0.0'] },
      { ref: 'pkg:npm/inner@1.0.0', dependsOn: [] },
      { ref: 'pkg:npm/peer@3.0.0', dependsOn: [] },
      { ref: 'pkg:npm/tester@1.0.0', dependsOn: ['pkg:npm/inner@1.0.0', 'pkg:npm/peer@3.0.0'] },
    ]);
  });
});

describe('checkReasons', () => {
  const importer = {
    runtime: new Map([
      ['unified', '11.0.0'],
      ['micromark-util-a', '2.0.0'],
      ['@layerwise/parser', 'link:../parser'],
    ]),
    development: new Map([['vitest', '4.0.0']]),
  };
  const lockfile = { importers: new Map([['.', importer]]), resolutions: new Map(), needs: new Map() };
  const table = (...rows: readonly string[]) =>
    `# A\n\n## Dependencies\n\n| package | why |\n|---|---|\n${rows.map((row) => `| ${row} | because |\n`).join('')}`;

  it('finds nothing where every dependency has its reason', () => {
    expect(checkReasons(lockfile, table('unified, micromark-util-*', 'vitest'))).toEqual([]);
  });

  it('finds what has none, and reasons of what is gone', () => {
    expect(checkReasons(lockfile, table('unified', 'vitest, left-pad', 'micromark-core-*'))).toEqual([
      'ARCHITECTURE.md gives no reason for micromark-util-a',
      'ARCHITECTURE.md gives a reason for left-pad, which nothing needs',
      'ARCHITECTURE.md gives a reason for micromark-core-*, which nothing needs',
    ]);
  });
});
