import type { SiteAnswers } from './site-answers.ts';

/** What the configuration of a new site says besides the answers. */
export interface FoundSettings {
  /** Name of the folder of templates. */
  readonly templates: string;
  readonly ignore: readonly string[];
  /** Whether only notes that ask for it are published. */
  readonly explicit: boolean;
}

/** Writes a `layerwise.config.ts` with a word on what else there is. */
export function writeConfig(answers: SiteAnswers, { templates, ignore, explicit }: FoundSettings): string {
  const { title, author, vault, site, base } = answers;
  const lines = [
    `title: ${say(title)},`,
    author === '' ? "// author: 'You'," : `author: ${say(author)},`,
    "// description: 'What I learn, by depth rather than by date.',",
    '',
    '// Where the site is published: for feeds, sitemap and canonical links.',
    site === '' ? "// site: 'https://you.example.org'," : `site: ${say(site)},`,
    '// The path that it lives under, if it is not alone on its host.',
    base === '/' ? "// base: '/notes/'," : `base: ${say(base)},`,
    '',
    '// The folder of the notes.',
    `vault: ${say(vault)},`,
    ...(ignore.length === 0
      ? []
      : ['// What in it is not read.', `ignore: [${ignore.map((pattern) => say(pattern)).join(', ')}],`]),
    explicit
      ? "// Only notes that say `publish: true` are published.\npublish: 'explicit',"
      : "// 'explicit' publishes only notes that say `publish: true`.\n// publish: 'explicit',",
    '',
    "// Your own components, pages, styles and scripts, in the place of the theme's.",
    `templates: ${say(templates)},`,
    '',
    "// lang: 'en', timeZone: 'UTC', layers: {}, tracks: {}, review: {}, plugins: [], …",
  ];
  const body = lines
    .flatMap((line) => line.split('\n'))
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
  return `import { defineConfig } from 'layerwise';\n\n// Every field is optional. Your editor knows them all.\nexport default defineConfig({\n${body}\n});\n`;
}

/** A text as TypeScript has it. */
function say(text: string): string {
  return /['\\\p{Cc}]/u.test(text) ? JSON.stringify(text) : `'${text}'`;
}
