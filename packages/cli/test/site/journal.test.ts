import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type BuildResult, build, loadConfig } from '@layerwise/builder';
import { theme } from '@layerwise/templates';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitRepository, noteText } from '../../../builder/test/git-repository.ts';

let repository: GitRepository;
let cacheRoot: string;
beforeEach(async () => {
  repository = new GitRepository();
  cacheRoot = await mkdtemp(join(tmpdir(), 'layerwise-journal-site-'));
});
afterEach(async () => {
  repository.remove();
  await rm(cacheRoot, { recursive: true, force: true });
});

/** Builds the repository's `content`, and gives every file of the site as text, by path. */
async function buildTexts(
  more: { readonly messages?: boolean; readonly uncommitted?: boolean; readonly cache?: boolean } = {},
): Promise<ReadonlyMap<string, string>> {
  const config = await loadConfig({ cwd: repository.folder });
  const { files, diagnostics } = await build({
    config: { ...config, root: cacheRoot, journalMessages: more.messages === true },
    theme,
    now: '2026-01-02',
    drafts: false,
    cache: more.cache === true,
    workers: null,
    journal: true,
    search: true,
    ...(more.uncommitted === true && { uncommitted: true }),
    write: false,
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return readTexts(files);
}

async function readTexts(files: BuildResult['files']): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const file of files?.values() ?? []) {
    const bytes =
      file.type === 'bytes' ? file.bytes : file.type === 'path' ? await readFile(file.source) : null;
    if (bytes === null) throw new Error(`${file.path} was not made.`);
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    texts.set(file.path, (isGzip ? gunzipSync(bytes) : bytes).toString('utf8'));
  }
  return texts;
}

/** What a page tells of the journal, a line for each item, in words. */
function listEvents(texts: ReadonlyMap<string, string>, path: string): readonly string[] {
  const page = texts.get(path) ?? '';
  const lists = [...page.matchAll(/<ul class="(?:day-events|records)">(.*?)<\/ul>/gs)];
  return lists
    .flatMap(([, list = '']) => list.split('</li>').slice(0, -1))
    .map((item) =>
      item
        .replaceAll(/<time.*?<\/time>|<[^>]*>/gs, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
}

function listDays(texts: ReadonlyMap<string, string>, path: string): readonly string[] {
  const days = [...(texts.get(path) ?? '').matchAll(/<time datetime="(\d{4}-\d\d-\d\d)"/g)];
  return days.map(([, day = '']) => day);
}

const body = 'one two three four\nfive six seven eight\n';
const canaryBody = 'canary one two\nthree canary four\n';

describe('a note that was private once', () => {
  beforeEach(() => {
    const made = repository;
    const save = (message: string, files: Readonly<Record<string, string | null>>) => {
      for (const [path, text] of Object.entries(files)) {
        if (text === null) made.delete(path);
        else made.write(path, text);
      }
      made.commit(message);
    };
    const hidden = (title: string) =>
      noteText(
        { title, draft: 'true', layer: 'skim', tags: '[canary-tag]', topic: 'Canary topic' },
        canaryBody,
      );
    save('canary: begin', {
      'content/index.md': '# Home\n',
      'content/draft.md': hidden('Canary title'),
      'content/private/canary-folder/moved.md': noteText({ topic: 'A topic' }, `${body}nine ten\n`),
      'content/_canary-name.md': `${body}eleven twelve\n`,
      'content/still.md': hidden('Canary still'),
      'content/was-public.md': 'canary words\n',
      'canary-outside.md': noteText({ draft: 'true' }, `${body}thirteen fourteen\n`),
    });
    save('canary: a session while private', {
      'content/draft.md': noteText(
        {
          title: 'Canary title',
          draft: 'true',
          layer: 'explore',
          sessions: '[{date: 2026-01-01, minutes: 30, outcome: bookmark, note: canary}]',
        },
        canaryBody,
      ),
    });
    save('canary: hide', { 'content/was-public.md': noteText({ publish: 'false' }, 'canary words\n') });
    save('canary: publish', {
      'content/draft.md': noteText({ title: 'Published', layer: 'explore' }, body),
    });
    made.move('content/private/canary-folder/moved.md', 'content/moved.md');
    made.move('content/_canary-name.md', 'content/named.md');
    made.move('canary-outside.md', 'content/inside.md');
    made.write('content/inside.md', `${body}thirteen fourteen\n`);
    made.commit('canary: move');
    made.move('content/moved.md', 'content/moved again.md');
    made.commit('Move once more');
    save('Go deeper', { 'content/draft.md': noteText({ title: 'Published', layer: 'deepen' }, body) });
    save('canary: two notes', {
      'content/draft.md': noteText({ title: 'Published', layer: 'deepen' }, `${body}and more\n`),
      'content/still.md': noteText({ draft: 'true' }, 'canary still\n'),
    });
  });

  it.each([
    { messages: false, cache: false },
    { messages: true, cache: false },
    { messages: false, cache: true },
  ])('leaves no trace of that time anywhere in the site: %j', async (more) => {
    if (more.cache) await buildTexts(more);
    const texts = await buildTexts(more);
    expect(
      [...texts].filter(([path, text]) => /canary/i.test(`${path}\n${text}`)).map(([path]) => path),
    ).toEqual([]);
    const told = listEvents(texts, 'journal/2026/01/index.html');
    const subject = (text: string) => (more.messages ? ` ${text}` : '');
    expect(told).toEqual([
      'Home Created 1 word added',
      `Published Published Promoted Explore to Deepen Edited 2 words added${subject('Go deeper')}`,
      'inside Published',
      `moved again Published Renamed from moved.md${subject('Move once more')}`,
      'named Published',
    ]);
    expect(texts.has('moved/index.html')).toBe(true);
  });
});

describe('edits that are not committed yet', () => {
  const note = 'a-note/index.html';
  const month = 'journal/2026/01/index.html';
  const marked = 'not committed yet';

  beforeEach(() => {
    repository.write('content/A note.md', noteText({ layer: 'skim' }, body));
    repository.write('content/private/hidden.md', 'canary canary\n');
    repository.write('content/secret.md', noteText({ draft: 'true' }, 'canary\n'));
    repository.write('content/open.md', body);
    repository.commit('Begin', { date: '2026-01-01T10:00:00Z' });
    repository.write('content/A note.md', noteText({ layer: 'explore' }, `${body}two more\n`));
    repository.write('content/private/hidden.md', 'canary canary canary\n');
    repository.write('content/secret.md', noteText({ draft: 'true' }, 'canary of today\n'));
    repository.write('content/new.md', 'Just begun.\n');
    repository.write('content/private/new-canary.md', 'canary\n');
    repository.write('content/open.md', noteText({ draft: 'true' }, 'canary, and private from today\n'));
  });

  it('count as today’s and are told apart, in the journal and on the note', async () => {
    const texts = await buildTexts({ uncommitted: true });
    const fresh = [
      `A note Edited 2 words added Promoted Skim to Explore ${marked}`,
      `new Created 2 words added ${marked}`,
    ];
    expect(listEvents(texts, month)).toEqual([...fresh, 'A note Created 8 words added']);
    expect(listDays(texts, month)).toEqual(['2026-01-02', '2026-01-01']);
    expect(listEvents(texts, note)).toEqual([
      `Promoted Skim to Explore ${marked}`,
      `Edited 2 words added ${marked}`,
      'Created 8 words added',
    ]);
    expect([...texts].filter(([path, text]) => /canary/i.test(`${path}\n${text}`))).toEqual([]);
    expect([...texts].filter(([path]) => /^open|\/open/.test(path))).toEqual([]);
  });

  it('are not asked for in a build that is published', async () => {
    const texts = await buildTexts();
    expect(listEvents(texts, month)).toEqual(['A note Created 8 words added']);
    expect([...texts].filter(([, text]) => text.includes(marked))).toEqual([]);
  });

  it('become commits, and stand apart from those of the same day', async () => {
    await buildTexts({ uncommitted: true, cache: true });
    repository.commit('All of it', { date: '2026-01-02T10:00:00Z' });
    repository.write('content/A note.md', noteText({ layer: 'explore' }, `${body}two more, then one\n`));
    const texts = await buildTexts({ uncommitted: true, cache: true });
    expect(listEvents(texts, month)).toEqual([
      'A note Edited 2 words added Promoted Skim to Explore',
      'new Created 2 words added',
      `A note Edited 2 words added ${marked}`,
      'A note Created 8 words added',
    ]);
  });
});
