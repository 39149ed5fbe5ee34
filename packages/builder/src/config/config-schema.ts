import type { UnifiedSteps } from '@layerwise/parser';
import * as z from 'zod';
import type { Plugin } from '../plugins/plugin.ts';

/*
 * What a configuration file may say. Each schema's error is the phrase that follows "expected", and its
 * description is what the documentation says of the field.
 */

const text = (expected = 'text') => z.string({ error: expected });
const filledText = (expected: string) => text(expected).refine((value) => value.trim() !== '', expected);
const yesOrNo = z.boolean({ error: 'true or false' });
const folder = filledText('the path of a folder');

/** Whole numbers from `least` to `most`. */
function whole(least: number, most: number) {
  const expected = `a whole number from ${least} to ${most}`;
  return z.int({ error: expected }).min(least, expected).max(most, expected);
}

function isUrl(value: string, protocols: readonly string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

/** An `http:` or `https:` address. */
function webAddress(example: string) {
  const expected = `an address such as ${example}`;
  return text(expected).refine((value) => isUrl(value, ['https:', 'http:']), expected);
}

const originExpected =
  'an origin such as https://example.org, with nothing after the host (a path belongs in base)';
const site = text(originExpected).refine(
  (value) => isUrl(value, ['https:', 'http:']) && new URL(value).origin === value.replace(/\/$/, ''),
  originExpected,
);

const baseExpected = 'a path such as /blog/, of letters, digits and - . _ ~';
const base = text(baseExpected).refine(
  (value) =>
    /^\/?(?:[\p{L}\p{M}\p{N}\-._~]+\/)*(?:[\p{L}\p{M}\p{N}\-._~]+)?$/u.test(value) &&
    !/(?:^|\/)\.{1,2}(?:\/|$)/.test(value),
  baseExpected,
);

const langExpected = 'a language tag such as en or pt-BR';
const lang = text(langExpected).refine((value) => {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}, langExpected);

const timeZoneExpected = 'a time zone such as Europe/Madrid or UTC';
const timeZone = text(timeZoneExpected).refine((value) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}, timeZoneExpected);

const colorExpected = 'a CSS colour such as #1b6ca8 or oklch(60% 0.1 240)';
const color = text(colorExpected).regex(
  /^(?:#[0-9a-f]{3,8}|[a-z]+|[a-z-]+\([\w\s.,%/+-]+\))$/i,
  colorExpected,
);

const label = { label: filledText('text'), description: text(), color };
const trackLabel = z.strictObject(label, { error: 'label, description and color' }).partial();
const layerLabel = z
  .strictObject({ ...label, asksFor: filledText('text') }, { error: 'label, description, asksFor and color' })
  .partial();

const days = whole(1, 3_650);
const giscusId = filledText('an id as giscus.app shows it');

/** A step for unified: a function, or a function with its options. */
const unifiedPlugins: z.ZodType<UnifiedSteps, UnifiedSteps> = z.array(
  z.custom<UnifiedSteps[number]>(
    (value) => typeof value === 'function' || (Array.isArray(value) && typeof value[0] === 'function'),
    'a plugin, or [plugin, options]',
  ),
  { error: 'a list of plugins' },
);

const hook = (name: string) =>
  z.custom<CallableFunction>((value) => typeof value === 'function', `a function for ${name}`).optional();

/** Only the form: what a function may do is in the type. */
const pluginForm = z.strictObject(
  {
    name: text('a name of letters, digits, - and _').regex(/^[\w-]+$/u, 'a name of letters, digits, - and _'),
    remark: unifiedPlugins.optional(),
    rehype: unifiedPlugins.optional(),
    code: z
      .record(
        z.string(),
        z.custom<CallableFunction>((value) => typeof value === 'function', 'a function'),
        {
          error: 'functions by language',
        },
      )
      .optional(),
    callouts: z
      .record(
        z.string(),
        z.strictObject(
          { look: z.string().optional(), title: z.string().optional() },
          { error: 'look and title' },
        ),
        { error: 'types of callouts by name' },
      )
      .optional(),
    kinds: z
      .record(
        z.string(),
        z.strictObject(
          {
            countsAs: z.enum(['note', 'post', 'page'], { error: '"note", "post" or "page"' }).optional(),
            folder: z.string({ error: 'the name of a folder' }).optional(),
          },
          { error: 'countsAs and folder' },
        ),
        { error: 'kinds of notes by name' },
      )
      .optional(),
    pages: hook('pages'),
    files: hook('files'),
    feeds: hook('feeds'),
    check: hook('check'),
    commands: z
      .array(
        z.strictObject(
          { name: filledText('the name of a command'), description: text(), run: hook('run') },
          { error: 'a command: name, description and run' },
        ),
        { error: 'a list of commands' },
      )
      .optional(),
  },
  { error: 'a plugin: an object with a name' },
);

/** A plugin of the right form. */
const plugin = z.custom<Plugin>().superRefine((value, context) => {
  for (const issue of pluginForm.safeParse(value).error?.issues ?? []) context.addIssue({ ...issue });
});

const giscus = z.strictObject(
  {
    repo: text('owner/name').regex(/^[\w.-]+\/[\w.-]+$/, 'owner/name'),
    repoId: giscusId,
    category: filledText('the name of a category of discussions'),
    categoryId: giscusId,
    load: z.enum(['click', 'seen'], { error: '"click" or "seen"' }).optional(),
  },
  { error: 'repo, repoId, category, categoryId and load' },
);

/** A whole configuration file. Every field is optional. */
export const configSchema = z
  .strictObject(
    {
      title: filledText('text').describe('Name of the site.'),
      author: text().describe('Who learns here.'),
      description: text().describe('What the site is about, in a sentence.'),
      site: site.describe(
        'Where the site is published (`https://example.org`): for feeds, sitemap and canonical links.',
      ),
      base: base.describe('Path that the site lives under.'),
      lang: lang.describe("Language of the site's notes."),
      timeZone: timeZone.describe('Time zone of dates that name none.'),
      vault: folder.describe('Folder of the notes, relative to the configuration file.'),
      out: folder.describe('Folder that the site is written to, relative to the configuration file.'),
      ignore: z
        .array(filledText('a path or pattern in the vault'), {
          error: 'a list of paths or patterns in the vault',
        })
        .describe('Paths in the vault that are not read; `*` and `**` stand for any name and any folders.'),
      layers: z
        .strictObject(
          { skim: layerLabel, explore: layerLabel, deepen: layerLabel },
          { error: 'skim, explore and deepen' },
        )
        .partial()
        .describe('How the layers are named and coloured, and what each asks for.'),
      tracks: z
        .strictObject({ need: trackLabel, want: trackLabel }, { error: 'need and want' })
        .partial()
        .describe('How the tracks are named and coloured.'),
      publish: z
        .enum(['all', 'explicit'], { error: '"all" or "explicit"' })
        .describe('`explicit` publishes only notes that say `publish: true`.'),
      templates: folder.describe("Folder whose files take the place of the default theme's, one by one."),
      remarkPlugins: unifiedPlugins.describe('Steps between Markdown and HTML, on the Markdown tree.'),
      rehypePlugins: unifiedPlugins.describe('Steps on the HTML tree, before it is sanitised.'),
      plugins: z
        .array(plugin, { error: 'a list of plugins' })
        .describe('Layerwise plugins: objects with a name and hooks.'),
      journal: z
        .literal([true, false, 'messages'], { error: 'true, false or "messages"' })
        .describe(
          'Whether the journal is read from git; `messages` shows the messages of commits that touched public notes alone, too.',
        ),
      timebox: z
        .strictObject({ minutes: whole(1, 600) }, { error: 'minutes' })
        .partial()
        .describe('How long a timebox is.'),
      review: z
        .strictObject(
          { skim: days, explore: days, deepen: days },
          { error: 'days for skim, explore and deepen' },
        )
        .partial()
        .describe('Days after which a note is due to be gone over, by layer.'),
      balance: z
        .strictObject(
          {
            share: z
              .number({ error: 'a number over 0, at most 0.5' })
              .gt(0, 'a number over 0, at most 0.5')
              .max(0.5, 'a number over 0, at most 0.5'),
            weeks: whole(1, 520),
          },
          { error: 'share and weeks' },
        )
        .partial()
        .describe('A track starves when it gets less than this share in each of the last weeks.'),
      feedback: z
        .strictObject(
          {
            giscus,
            email: text('an e-mail address').regex(/^[^\s@<>"]+@[^\s@<>"]+$/, 'an e-mail address'),
            newIssue: webAddress('https://github.com/owner/name/issues/new'),
            webmention: webAddress('https://webmention.io/example.org/webmention'),
          },
          { error: 'giscus, email, newIssue and webmention' },
        )
        .partial()
        .describe('Ways for readers to answer.'),
      search: yesOrNo.describe('Whether the site has a search index.'),
      graph: yesOrNo.describe('Whether the site has a graph page.'),
      stylePage: yesOrNo.describe(
        'Whether the site has a page at `/style/` that shows every component of the theme, for those who change it.',
      ),
      socialCards: yesOrNo.describe(
        'Whether a card is drawn for each page, for those who share it; only where `site` is given.',
      ),
      compress: yesOrNo.describe(
        'Whether text files are written in gzip and Brotli, too, for hosts that serve such files.',
      ),
      html: z
        .enum(['sanitize', 'trusted'], { error: '"sanitize" or "trusted"' })
        .describe('`trusted` lets raw HTML of notes pass unchanged.'),
      editUrl: webAddress('https://github.com/owner/name/edit/main/content/').describe(
        "Address of the vault's folder in its repository, for edit links.",
      ),
    },
    { error: 'an object with the configuration' },
  )
  .partial();

/** A configuration as its author writes it. */
export type UserConfig = z.input<typeof configSchema>;
