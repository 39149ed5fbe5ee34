import type { Reach } from './find-reach.ts';
import type { InstalledPackage } from './list-installed.ts';

/** Licences under which anything may be used. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
]);

/** Packages under another licence, each with the reason why it may be used. */
const exceptions: readonly {
  readonly name: RegExp;
  readonly licence: string | null;
  readonly development?: true;
  readonly reason: string;
}[] = [
  {
    name: /^@img\/sharp-libvips-/,
    licence: 'LGPL-3.0-or-later',
    reason:
      'A shared library that sharp loads: it can be exchanged, and nothing of it is copied into a site.',
  },
  {
    name: /^@expo-google-fonts\/source-serif-4$/,
    licence: 'MIT AND OFL-1.1',
    reason:
      'A font: what is drawn with it is not under its licence, and nothing of it is copied into a site.',
  },
  { name: /^format$/, licence: null, reason: 'It says MIT in `licenses`, as package.json once had it.' },
  {
    name: /^spawndamnit$/,
    licence: 'SEE LICENSE IN LICENSE',
    development: true,
    reason: 'Its LICENSE file is MIT.',
  },
  { name: /^khroma$/, licence: null, reason: 'Its license file is MIT; its package.json does not say so.' },
  {
    name: /^(?:lightningcss(?:-.*)?|axe-core|ical\.js)$/,
    licence: 'MPL-2.0',
    development: true,
    reason: 'For tests alone, unchanged.',
  },
  {
    name: /^commonmark-spec$/,
    licence: 'CC-BY-SA-4.0',
    development: true,
    reason: 'Examples that tests read.',
  },
];

/**
 * Finds packages whose licence is none that is known to allow what Layerwise does with them.
 *
 * @param installed those that are installed on this machine: of optional ones, those for its system
 */
export function checkLicences(installed: readonly InstalledPackage[], { runtime }: Reach): readonly string[] {
  return installed.flatMap(({ id, name, licence }) => {
    if (licence !== null && isPermissive(licence)) return [];
    const isExcepted = exceptions.some(
      (exception) =>
        exception.name.test(name) &&
        exception.licence === licence &&
        (exception.development !== true || !runtime.has(id)),
    );
    return isExcepted ? [] : [`${id} has the licence ${licence ?? 'that nobody names'}`];
  });
}

/** Of alternatives one is enough; of licences that hold together, each must be. */
function isPermissive(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(bare)) return false;
  return bare
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => permissive.has(licence)));
}
