import { type OutputFile, serve } from '@layerwise/builder';
import type { TestProject } from 'vitest/node';
import { contentSite, shareSite } from '../../../scripts/test/built-site.ts';
import { launchBrowser } from './launch-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the home page of the built vault. */
    readonly siteUrl: string;
    /** Where the browser listens. */
    readonly browserEndpoint: string;
    /** Paths of one page of every kind, the longest of its kind, by kind. */
    readonly pages: Readonly<Record<string, string>>;
  }
}

/** Builds the repository's vault, serves it on the loopback, and starts the browser that all tests share. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const [{ files, base }, browser] = await Promise.all([shareSite(contentSite), launchBrowser()]);
  const table = new Map(
    [...files].map(([path, bytes]): [string, OutputFile] => [path, { path, type: 'bytes', bytes }]),
  );
  const server = await serve({ site: () => ({ files: table, base }), host: '127.0.0.1', port: 0 });
  project.provide('siteUrl', server.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  project.provide('pages', choosePages(files));
  return async () => {
    await browser.close();
    await server.close();
  };
}

function choosePages(files: ReadonlyMap<string, Buffer>): Readonly<Record<string, string>> {
  const longest = new Map<string, { readonly path: string; readonly length: number }>();
  for (const [path, bytes] of files) {
    const { length } = bytes;
    if (!path.endsWith('.html')) continue;
    const kind = /<body class="page-([\w-]+)/.exec(bytes.toString('utf8'))?.[1];
    if (kind === undefined || length <= (longest.get(kind)?.length ?? 0)) continue;
    longest.set(kind, { path: path.replace(/(?:^|(?<=\/))index\.html$/, ''), length });
  }
  return Object.fromEntries([...longest].sort().map(([kind, { path }]) => [kind, path]));
}
