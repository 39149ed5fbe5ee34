import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listSiteFiles } from '@layerwise/builder';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findExecutable } from '../../../../scripts/trust/find-executable.ts';
import { themeScript } from '../../../../templates/components/theme-script.ts';
import { findAddress } from '../find-address.ts';
import { type Ended, openWorkshop, type Running, type Workshop } from '../run-cli.ts';
import { askRaw, askSlowly } from './ask-raw.ts';
import { decisions, otherRequests } from './decided-otherwise.ts';
import {
  checkSite,
  type Failure,
  hostileBuild,
  hostileVaultScript,
  type Manifest,
  type RawRequest,
  shareHostileSite,
  shareHostileVault,
} from './hostile-vault.ts';

const where = 'is skipped where shared/trust/hostile-vault.mjs is not there';

// A vault of 400 files is built several times.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

describe.skipIf(hostileVaultScript === null)(`the hostile vault (${where})`, () => {
  let workshop: Workshop;
  let folder: string;
  let manifest: Manifest;
  let built: Ended;
  let site: string;

  beforeAll(async () => {
    workshop = await openWorkshop({});
    site = join(workshop.path, 'site');
    ({ folder, manifest } = await shareHostileVault());
    const shared = await shareHostileSite();
    built = shared.built;
    await cp(shared.folder, workshop.path, { recursive: true, preserveTimestamps: true });
  });

  afterAll(() => workshop?.close());

  it('is built, its errors reported', () => {
    expect(built.code).toBe(1);
    expect(JSON.parse(built.stdout).counts).toMatchObject({ notes: 337, privateNotes: 59 });
  });

  it('passes its own check, but for what is decided otherwise', async () => {
    const { failures, counts } = await checkSite(folder, site, built.stderr);
    const decide = (failure: Failure) => decisions.find(({ matches }) => matches(failure));
    expect(failures.filter((failure) => decide(failure) === undefined)).toEqual([]);
    // A decision that nothing calls for any more is taken out of the list.
    expect(new Set(failures.map(decide)).size).toBe(decisions.length);
    expect(counts.pages).toBeGreaterThan(400);
    expect(counts.beaconsSeen).toBeGreaterThan(180);
  });

  it('has pages, pictures and feeds in which nothing runs that the theme did not put there', async () => {
    const found: string[] = [];
    let looked = 0;
    for (const path of (await listSiteFiles(site)).keys()) {
      if (!/\.(?:html|svg|xml)$/.test(path)) continue;
      const text = await readFile(join(site, path), 'utf8');
      const parts = path.endsWith('.xml') ? listFeedContents(text) : [text];
      looked += parts.length;
      for (const part of parts) {
        found.push(
          ...findExecutable(part, { inlineScripts: [themeScript] }).map((what) => `${path}: ${what}`),
        );
      }
    }
    expect(looked).toBeGreaterThan(430);
    expect(found).toEqual([]);
  });

  it('is the same, byte for byte, in another zone and locale, with and without what was remembered', async () => {
    const args = [...hostileBuild, '--vault', join(folder, 'vault'), '--out', 'site'];
    const env = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' };
    const summary = JSON.parse((await workshop.run(args, env)).stdout);
    expect(summary.counts).toMatchObject({ filesWritten: 0 });
    expect(summary.cacheHits).toBeGreaterThan(350);
  });

  describe.each(['dev', 'preview'] as const)('%s', (command) => {
    let server: Running;
    let address: URL;
    let port: number;

    beforeAll(async () => {
      const args = {
        dev: ['--vault', join(folder, 'vault'), '--now', '2026-01-01'],
        preview: ['--out', 'site'],
      };
      server = workshop.start([command, '--port', '0', ...args[command]]);
      address = await findAddress(server);
      port = Number(address.port);
    });

    afterAll(async () => {
      server.interrupt();
      expect((await server.ended).code).toBe(0);
    });

    it('answers every raw request as it should', async () => {
      const live = command === 'dev' ? await findReloadPath(port) : null;
      const wrong: string[] = [];
      for (const asked of manifest.server.filter(({ times, slow }) => times === undefined && slow !== true)) {
        const request = { ...asked, ...otherRequests.get(asked.id)?.request };
        if (request.path === 'LIVE-RELOAD' && live === null) continue;
        const path = request.path === 'LIVE-RELOAD' ? (live ?? '') : request.path;
        const answer = await askRaw(port, { ...request, path });
        wrong.push(...judge(request, answer, manifest).map((what) => `${request.id}: ${what}`));
      }
      expect(wrong).toEqual([]);
      expect((await askRaw(port, plainRequest)).status).toBe(200);
    });

    it('drops a slow client, and answers others meanwhile', async () => {
      const slow = askSlowly(port);
      expect((await askRaw(port, plainRequest)).status).toBe(200);
      expect(await slow).toMatch(/^HTTP\/1\.1 408 /);
    });
  });
});

const plainRequest: RawRequest = { id: 'plain', method: 'GET', path: '/', headers: {}, expect: {} };

/** The HTML in the entries of a feed; none in other XML. */
function listFeedContents(xml: string): readonly string[] {
  return [...xml.matchAll(/<(content|description|content:encoded)\b[^>]*>([\s\S]*?)<\/\1>/g)].map((match) =>
    (match[2] ?? '')
      .replace(/^<!\[CDATA\[|\]\]>$/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&'),
  );
}

/** The address of the events, with the token that pages of the server know. */
async function findReloadPath(port: number): Promise<string> {
  const { text } = await askRaw(port, plainRequest);
  const token = /@layerwise\/reload\.js\?token=([\w-]+)/.exec(text)?.[1];
  expect(token).toBeDefined();
  return `/@layerwise/events?token=${token}`;
}

/** What is wrong with an answer. */
function judge(
  { expect: expected }: RawRequest,
  { status, headers, text }: Awaited<ReturnType<typeof askRaw>>,
  { canaries }: Manifest,
): readonly string[] {
  const { status: wanted, statusNot = [], header = {}, headerAbsent = [], noCanary = false } = expected;
  return [
    ...(wanted !== undefined && !wanted.includes(status) ? [`status ${status}`] : []),
    ...(status === 0 || statusNot.includes(status) ? [`status ${status}`] : []),
    ...Object.entries(header).flatMap(([name, value]) => (headers.get(name) === value ? [] : [`no ${name}`])),
    ...headerAbsent.filter((name) => headers.has(name)),
    ...(noCanary && canaries.some(({ value }) => text.includes(value)) ? ['a private word'] : []),
  ];
}
