import type { Diagnostic } from '@layerwise/parser';
import { isTooLong } from './slug.ts';

/** Characters that no name should have: they cannot be seen, or turn text round, or part folders on Windows. */
const harmful = /[\p{Cc}\\\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** Characters that Windows does not allow in names. */
const notOnWindows = /[<>:"|?*]/u;

const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

/** Shorter paths cannot be too long, whatever they are made of. UTF-16 code units. */
const SHORT = 60;

/**
 * Says that the name of a note's file cannot stand in its address as it is, or on every system: too long ones,
 * characters that are harmful or unknown to Windows, names that Windows keeps for devices.
 *
 * @param path in the vault.
 * @param url where the note lives instead.
 */
export function describeFileName(path: string, url: string): readonly Diagnostic[] {
  const found = findFault(path);
  if (found === null) return [];
  const [severity, what] = found;
  return [
    {
      path,
      line: 1,
      column: 1,
      severity,
      rule: 'unsafe-path',
      message: `The path of this note ${what}; its page is at ${url}.`,
      hint: 'Rename the file, or give it a `permalink`.',
    },
  ];
}

function findFault(path: string): readonly ['warning' | 'info', string] | null {
  const character = harmful.exec(path)?.[0];
  if (character !== undefined) return ['warning', `has the character ${nameCharacter(character)} in it`];
  if (path.length > SHORT && isTooLong(path.replace(/\.md$/iu, '')))
    return ['warning', 'is too long for an address'];
  const part = path.split('/').find((part) => reserved.test(part));
  if (part !== undefined) return ['warning', `has a name in it that Windows keeps for a device (${part})`];
  const foreign = notOnWindows.exec(path)?.[0];
  return foreign === undefined
    ? null
    : ['info', `has the character ${foreign} in it, which Windows does not allow`];
}

function nameCharacter(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
