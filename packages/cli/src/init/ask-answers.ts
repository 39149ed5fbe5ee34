import { askChoice, askText } from '../prompts/ask.ts';
import { type Editor, editors, type Host, hosts, type SiteAnswers } from './site-answers.ts';

/** What is not given by options is asked for. */
export type GivenAnswers = { readonly [Field in keyof SiteAnswers]?: SiteAnswers[Field] | undefined };

/**
 * Asks for what is not given. Enter takes what is offered.
 *
 * @param offered - what is taken where nothing is answered
 * @throws CancelledError
 */
export async function askAnswers(given: GivenAnswers, offered: SiteAnswers): Promise<SiteAnswers> {
  const title = given.title ?? (await askWithDefault('What is the site called?', offered.title));
  const author = given.author ?? (await askWithDefault('Who learns here?', offered.author));
  const vault = given.vault ?? (await askWithDefault('Which folder holds the notes?', offered.vault));
  const chosen = given.hosts ?? [await askHost()];
  const editor = given.editors ?? (await askEditor(offered.editors));
  const site = given.site ?? offered.site;
  return { title, author, vault, site, base: given.base ?? offered.base, hosts: chosen, editors: editor };
}

async function askWithDefault(question: string, offered: string): Promise<string> {
  const answer = await askText(question, offered, () => undefined, offered);
  return answer.trim() === '' ? offered : answer.trim();
}

function askHost(): Promise<Host> {
  const words: Readonly<Record<Host, { readonly label: string; readonly hint: string }>> = {
    'github-pages': { label: 'GitHub Pages', hint: 'writes a workflow' },
    'cloudflare-pages': { label: 'Cloudflare Pages', hint: 'writes wrangler.toml' },
    netlify: { label: 'Netlify', hint: 'writes netlify.toml' },
    static: { label: 'Elsewhere, or not yet', hint: 'any host that serves files' },
  };
  return askChoice(
    'Where will it be published?',
    hosts.map((host) => ({ value: host, ...words[host] })),
  );
}

async function askEditor(offered: readonly Editor[]): Promise<readonly Editor[]> {
  const words = { obsidian: 'Obsidian', vscode: 'VS Code' };
  const first = offered[0] ?? 'none';
  const choices = [
    ...editors.map((editor) => ({ value: editor, label: words[editor] })),
    { value: 'none' as const, label: 'None' },
  ];
  const chosen = await askChoice<Editor | 'none'>(
    'Help with front matter for which editor?',
    choices.sort((one, other) => Number(other.value === first) - Number(one.value === first)),
  );
  return chosen === 'none' ? [] : [chosen];
}
