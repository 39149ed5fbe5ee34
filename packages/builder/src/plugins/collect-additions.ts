import type { Diagnostic } from '@layerwise/parser';
import {
  type AddedFeed,
  type AddedFile,
  type AddedPage,
  type Additions,
  noAdditions,
  type PublicSite,
} from '../plan/added.ts';
import type { OwnFiles } from '../plan/theme.ts';
import type { Finding, Plugin } from './plugin.ts';

/** What plugins and an author's own pages add to a site, and what they say of it. */
export interface CollectedAdditions extends Additions {
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Asks all plugins, and the author's own pages, what they add. One that throws, or adds what no site can have, is named, and
 * the others are asked.
 *
 * @param tell gives what they are told; not called where there is nobody to ask.
 */
export function collectAdditions(
  tell: () => PublicSite,
  plugins: readonly Plugin[],
  own: Pick<OwnFiles, 'planPages'> | undefined,
): CollectedAdditions {
  if (plugins.length === 0 && own === undefined) return { ...noAdditions, diagnostics: [] };
  const site = tell();
  const diagnostics: Diagnostic[] = [];
  const ask = <Added>(
    name: string,
    hook: string,
    give: (() => readonly Added[]) | undefined,
  ): readonly Added[] => {
    if (give === undefined) return [];
    try {
      return [...give()];
    } catch (error) {
      diagnostics.push(describeFailure(name, hook, error));
      return [];
    }
  };
  const bind = <Added>(hook: ((site: PublicSite) => Added) | undefined) => hook && (() => hook(site));
  const asked = plugins.map((plugin) => ({
    pages: ask(plugin.name, 'pages', checked(bind(plugin.pages), checkPage)),
    files: ask(plugin.name, 'files', checked(bind(plugin.files), checkFile)),
    feeds: ask(plugin.name, 'feeds', checked(bind(plugin.feeds), checkFeed)),
    found: ask(plugin.name, 'check', bind(plugin.check)).map((finding) => toDiagnostic(plugin.name, finding)),
  }));
  const ownPages = ask('templates', 'pages', checked(own && (() => own.planPages(site)), checkPage));
  return {
    pages: [...asked.flatMap(({ pages }) => pages), ...ownPages],
    files: asked.flatMap(({ files }) => files),
    feeds: asked.flatMap(({ feeds }) => feeds),
    diagnostics: [...diagnostics, ...asked.flatMap(({ found }) => found)],
  };
}

/** Says which plugin failed in which hook. */
export function describeFailure(name: string, hook: string, error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    path: '',
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'plugin-failed',
    message: `The plugin “${name}” failed in \`${hook}\`: ${reason}`,
    hint: 'What it adds there is left out of the site.',
  };
}

function toDiagnostic(name: string, { rule, ...finding }: Finding): Diagnostic {
  return { ...finding, rule: `${name}/${rule}` };
}

function checked<Added>(
  give: (() => readonly Added[]) | undefined,
  check: (added: Added) => void,
): (() => readonly Added[]) | undefined {
  return (
    give &&
    (() => {
      const added = give();
      added.forEach(check);
      return added;
    })
  );
}

function checkPage({ url, title }: AddedPage): void {
  checkFolder(url);
  if (typeof title !== 'string') throw new Error(`the page ${url} has no title`);
}

function checkFeed({ page }: AddedFeed): void {
  checkFolder(page);
}

/** Paths that stay in the site, and that every host serves under this name. */
const folder = /^\/(?:[\p{L}\p{M}\p{N}_-][\p{L}\p{M}\p{N}._-]*\/)+$/u;
const file = /^(?:[\p{L}\p{M}\p{N}_-][\p{L}\p{M}\p{N}._-]*\/)*[\p{L}\p{M}\p{N}_-][\p{L}\p{M}\p{N}._-]*$/u;

function checkFolder(url: unknown): void {
  if (typeof url === 'string' && folder.test(url)) return;
  throw new Error(`expected a path such as /reading-list/, found ${JSON.stringify(url)}`);
}

function checkFile({ path, content }: AddedFile): void {
  if (!file.test(path))
    throw new Error(`expected a path such as data/reading.json, found ${JSON.stringify(path)}`);
  if (typeof content !== 'string' && !(content instanceof Uint8Array))
    throw new Error(`the content of ${path} is neither text nor bytes`);
}
