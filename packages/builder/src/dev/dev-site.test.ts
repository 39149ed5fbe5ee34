import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '@layerwise/parser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../../test/ask-server.ts';
import { makeFiles } from '../../test/make-files.ts';
import { type DevBuild, type DevEvent, type DevSite, startDevSite } from './dev-site.ts';

let folder: string;
let site: DevSite | undefined;
let events: DevEvent<DevBuild>[];
let loads: number;
/** What builds were told had changed. */
let told: (readonly string[])[];
/** What looking around finds. */
let hasReason: boolean;
/** What a build waits for; it is given its number. */
let onBuild: (build: number) => Promise<void>;
/** Builds that run, and the most that ever did. */
let atOnce: number;
let mostAtOnce: number;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'layerwise-dev-')));
  await mkdir(join(folder, 'vault'));
  await mkdir(join(folder, 'other'));
  await write('vault/a.md', 'first');
  await write('other/a.md', 'elsewhere');
  await write('config.json', JSON.stringify({ base: '/', vault: 'vault' }));
  events = [];
  loads = 0;
  told = [];
  hasReason = false;
  onBuild = async () => undefined;
  atOnce = 0;
  mostAtOnce = 0;
});

afterEach(async () => {
  await site?.close();
  site = undefined;
  await rm(folder, { recursive: true });
});

async function write(path: string, text: string): Promise<void> {
  await writeFile(join(folder, path), text);
}

/** A site of one page: the text of `a.md`. A text with `error` in it is one; `throw` fails the build. */
async function start(): Promise<DevSite> {
  site = await startDevSite({
    load: async () => {
      loads++;
      const { base, vault } = JSON.parse(await readFile(join(folder, 'config.json'), 'utf8'));
      return {
        base,
        configFiles: [join(folder, 'config.json')],
        watched: [join(folder, vault), join(folder, 'config.json')],
        isIgnored: () => false,
        lookAround: async () => {
          const found = hasReason;
          hasReason = false;
          return found;
        },
        build: async (changed) => {
          told.push([...changed]);
          atOnce += 1;
          mostAtOnce = Math.max(mostAtOnce, atOnce);
          await onBuild(told.length);
          atOnce -= 1;
          const text = await readFile(join(folder, vault, 'a.md'), 'utf8');
          if (text.includes('throw')) throw new Error('no space left');
          const diagnostics = findErrors(text);
          const site = { files: makeFiles({ 'index.html': text }), diagnostics };
          return { change: 'pages', diagnostics, finish: async () => site };
        },
      };
    },
    host: '127.0.0.1',
    port: 0,
    silence: 100,
    onEvent: (event) => events.push(event),
    describe: (error) => [{ message: error instanceof Error ? error.message : '' }],
  });
  return site;
}

function findErrors(text: string): Diagnostic[] {
  if (!text.includes('error')) return [];
  return [{ path: 'a.md', line: 2, column: 1, severity: 'error', rule: 'render-failed', message: 'broken' }];
}

async function readPage({ server }: DevSite, path = '/'): Promise<string> {
  const { body } = await ask(server, path);
  return body.replace(/<script .*/s, '');
}

/** Gathers what an open page is told, until the test ends. */
async function listen({ server }: DevSite): Promise<unknown[]> {
  const { body } = await ask(server, '/');
  const path = /src="([^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&').replace('reload.js', 'events') ?? '';
  const told: unknown[] = [];
  await new Promise<void>((resolve, reject) => {
    const channel = request({ host: '127.0.0.1', port: server.port, path, agent: false }, (response) => {
      response.on('error', () => undefined);
      response.on('data', (part) => {
        for (const [, data = ''] of String(part).matchAll(/^data: (.*)$/gm)) told.push(JSON.parse(data));
        resolve();
      });
    });
    channel.on('error', reject);
    channel.end();
  });
  return told;
}

describe('startDevSite', () => {
  it('serves the first build', async () => {
    expect(await readPage(await start())).toBe('first');
    expect(events.map(({ type }) => type)).toEqual(['built']);
  });

  it('builds again when a note changes, and tells open pages', async () => {
    const dev = await start();
    const told = await listen(dev);
    await write('vault/a.md', 'second');
    await expect.poll(() => told.at(-1)).toEqual({ build: 2, errors: [] });
    expect(await readPage(dev)).toBe('second');
    expect(loads).toBe(1);
  });

  it('builds what is saved during the first build after it, not beside it', async () => {
    onBuild = async (build) => {
      if (build > 1) return;
      await write('vault/a.md', 'second');
      // Until the save is told of, and longer.
      await new Promise((resolve) => setTimeout(resolve, 300));
    };
    const dev = await start();
    await expect.poll(() => readPage(dev)).toBe('second');
    expect(told).toEqual([[''], [join(folder, 'vault/a.md')]]);
    expect(mostAtOnce).toBe(1);
  });

  it('shows errors over the page until they are mended', async () => {
    const dev = await start();
    const told = await listen(dev);
    await write('vault/a.md', 'error');
    await expect
      .poll(() => told.at(-1))
      .toMatchObject({ build: 2, errors: [{ path: 'a.md', line: 2, message: 'broken' }] });
    await write('vault/a.md', 'mended');
    await expect.poll(() => told.at(-1)).toEqual({ build: 3, errors: [] });
  });

  it('keeps the last good site when a build fails', async () => {
    const dev = await start();
    const told = await listen(dev);
    await write('vault/a.md', 'throw');
    await expect.poll(() => told.at(-1)).toEqual({ build: 1, errors: [{ message: 'no space left' }] });
    expect(await readPage(dev)).toBe('first');
    expect(events.at(-1)?.type).toBe('failed');
    await write('vault/a.md', 'good again');
    await expect.poll(() => told.at(-1)).toEqual({ build: 2, errors: [] });
  });

  it('has a page to show errors over when the first build fails', async () => {
    await write('vault/a.md', 'throw');
    const dev = await start();
    expect(await readPage(dev)).toContain('There is no site yet.');
    const told = await listen(dev);
    expect(told).toEqual([{ build: 0, errors: [{ message: 'no space left' }] }]);
    await write('vault/a.md', 'good');
    await expect.poll(() => told.at(-1)).toEqual({ build: 1, errors: [] });
    expect(await readPage(dev)).toBe('good');
  });

  it('reads the configuration again when it changes, and watches where it points', async () => {
    const dev = await start();
    await write('config.json', JSON.stringify({ base: '/blog/', vault: 'other' }));
    await expect.poll(() => readPage(dev, '/blog/')).toBe('elsewhere');
    expect(loads).toBe(2);
    await write('other/a.md', 'moved');
    await expect.poll(() => readPage(dev, '/blog/')).toBe('moved');
  });

  it('says what is wrong with a configuration, and goes on when it is mended', async () => {
    const dev = await start();
    const told = await listen(dev);
    await write('config.json', '{');
    await expect
      .poll(() => told.at(-1))
      .toMatchObject({ build: 1, errors: [{ message: expect.stringContaining('JSON') }] });
    await write('vault/a.md', 'second');
    await expect.poll(() => told.length).toBe(3);
    expect(told.at(-1)).toMatchObject({ build: 1, errors: [{ message: expect.stringContaining('JSON') }] });
    await write('config.json', JSON.stringify({ base: '/', vault: 'vault' }));
    await expect.poll(() => told.at(-1)).toEqual({ build: 2, errors: [] });
    expect(await readPage(dev)).toBe('second');
  });

  it('builds again where it finds, when it is quiet, what no path told of', async () => {
    await start();
    hasReason = true;
    await expect.poll(() => told).toEqual([[''], ['']]);
  });

  it('fails where there is no configuration to begin with', async () => {
    await write('config.json', '{');
    await expect(start()).rejects.toThrow('JSON');
  });
});
