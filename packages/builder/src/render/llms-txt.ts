import type { SiteConfig } from '../config/site-config.ts';
import type { NoteCard } from '../plan/page.ts';

/** A heading of the file and what stands under it. */
export interface LlmsSection {
  readonly title: string;
  readonly entries: readonly Pick<NoteCard, 'title' | 'href' | 'description'>[];
}

/** Writes `llms.txt` (llmstxt.org): what the site is, and a list of its pages with a sentence each, as Markdown. */
export function writeLlmsTxt(sections: readonly LlmsSection[], config: SiteConfig): string {
  const head = [
    `# ${toLine(config.title)}`,
    config.description === '' ? '' : `> ${toLine(config.description)}`,
  ];
  const parts = sections
    .filter(({ entries }) => entries.length > 0)
    .map(({ title, entries }) =>
      [`## ${toLine(title)}`, entries.map((entry) => writeEntry(entry, config)).join('\n')].join('\n\n'),
    );
  return `${[...head, ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}

function writeEntry(
  { title, href, description }: LlmsSection['entries'][number],
  { site }: SiteConfig,
): string {
  const link = `- [${toLine(title).replace(/[[\]\\]/gu, '\\$&')}](${(site ?? '') + href})`;
  return description === '' ? link : `${link}: ${toLine(description)}`;
}

/** A text on one line. */
function toLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
