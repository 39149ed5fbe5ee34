import type { MovedNotes } from '../moving/move-notes.ts';
import { escapeControlCharacters } from '../report/escape-control-characters.ts';
import { showPath } from '../report/show-path.ts';
import type { VaultFindings } from './look-at-vault.ts';
import { ignoredByGit } from './plan-files.ts';
import type { ObsidianSettings } from './read-obsidian.ts';
import type { SiteAnswers } from './site-answers.ts';
import type { WrittenFiles } from './write-new-files.ts';

/** Everything that is told at the end of `init`. */
export interface Beginning extends WrittenFiles {
  readonly answers: SiteAnswers;
  /** Absolute folder of the site. */
  readonly folder: string;
  readonly cwd: string;
  readonly found: VaultFindings;
  readonly obsidian: ObsidianSettings | null;
  readonly moved: MovedNotes | null;
}

/** Says what was written, what was left as it was, what was found, and what comes next. Whole lines. */
export function describeBeginning(beginning: Beginning): string {
  const { folder, cwd } = beginning;
  const lines = [
    ...describeMoved(beginning.moved),
    `Wrote ${beginning.written.length === 0 ? 'nothing' : beginning.written.join(', ')}.`,
    ...describeLeft(beginning.left),
    ...describeObsidian(beginning.obsidian),
    ...describeFindings(beginning.found),
    `Next: ${[...(folder === cwd ? [] : [`cd ${showPath(folder, cwd)}`]), 'npm install', 'npx layerwise dev --open'].join(' && ')}`,
    ...describeHosts(beginning.answers),
  ];
  return `${lines.map(escapeControlCharacters).join('\n')}\n`;
}

/** Sorts of changes that are told. */
const MOST = 12;

function describeMoved(moved: MovedNotes | null): readonly string[] {
  if (moved === null) return [];
  const { notes, others, changes, lacking, left } = moved;
  const count = (found: ReadonlyMap<string, number>): string => {
    const sorted = [...found].sort(([, one], [, other]) => other - one);
    const shown = sorted.slice(0, MOST).map(([what, times]) => `${what} (${times})`);
    return [...shown, ...(sorted.length > MOST ? [`and ${sorted.length - MOST} more sorts`] : [])].join(', ');
  };
  return [
    `Moved in ${notes} notes and ${others} other files.`,
    ...(changes.size === 0 ? [] : [`Changed: ${count(changes)}.`]),
    ...(lacking.size === 0 ? [] : [`No counterpart: ${count(lacking)}.`]),
    ...(left.length === 0 ? [] : [`There already, and left as it was: ${left.join(', ')}.`]),
  ];
}

function describeLeft(left: readonly string[]): readonly string[] {
  if (left.length === 0) return [];
  return [
    `There already, and left as it was: ${left.join(', ')}.`,
    ...(left.includes('package.json') ? ['Add Layerwise to it: npm install --save-dev layerwise'] : []),
    ...(left.includes('.gitignore') ? [`Let git pass over ${ignoredByGit.join(', ')}`] : []),
  ];
}

function describeObsidian(settings: ObsidianSettings | null): readonly string[] {
  if (settings === null) return [];
  const { attachments, links, ignore, expressions } = settings;
  const parts = [
    ...(attachments === null ? [] : [`attachments in ${attachments}`]),
    `links as ${links}`,
    ...(ignore.length === 0 ? [] : [`not read: ${ignore.join(', ')}`]),
  ];
  return [
    `An Obsidian vault: ${parts.join('; ')}. All of it works as it is.`,
    ...(expressions.length === 0
      ? []
      : [`Obsidian also ignores ${expressions.join(', ')}: write patterns for that under \`ignore\`.`]),
  ];
}

function describeFindings(found: VaultFindings): readonly string[] {
  const { notes, privateNotes, withoutLayer, withoutTrack, unresolved, errors } = found;
  return [
    `Found ${notes} public ${notes === 1 ? 'note' : 'notes'} and ${privateNotes} private.`,
    ...(withoutLayer === 0 && withoutTrack === 0
      ? []
      : [`To fill in: ${withoutLayer} without a layer, ${withoutTrack} without a track.`]),
    ...(unresolved + errors === 0
      ? []
      : [
          `${unresolved} links lead nowhere, ${errors} errors: \`npx layerwise check\` shows each with its place.`,
        ]),
  ];
}

function describeHosts({ hosts, site }: SiteAnswers): readonly string[] {
  const words = {
    'github-pages':
      'GitHub Pages: git init, commit package-lock.json too, push to main, and choose Settings → Pages → Source: GitHub Actions.',
    'cloudflare-pages': 'Cloudflare Pages: connect the repository; the build command is in wrangler.toml.',
    netlify: 'Netlify: connect the repository.',
    static: `Any host: npx layerwise build${site === '' ? ' --site https://you.example.org' : ''}, and copy dist/ there.`,
  };
  return hosts.map((host) => words[host]);
}
