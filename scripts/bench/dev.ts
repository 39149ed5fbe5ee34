import { type ChildProcess, spawn } from 'node:child_process';
import { appendFile, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { median } from './time-command.ts';
import { writeVault } from './write-vault.ts';

/*
 * Measures `layerwise dev`: from the end of a save to the message that reloads open pages, and to the end of the page that is
 * then asked for.
 *
 *   node scripts/dist/bench/dev.js [NOTES] [ROUNDS]     by default 5,000 notes, 12 rounds of each kind of save
 */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const cli = join(root, 'packages/cli/bin/layerwise.js');

/** A way to save. `many`: how seldom it happens decides whether it counts for the percentile of ordinary saves. */
interface Kind {
  readonly name: string;
  readonly isOrdinary: boolean;
  readonly save: (round: number) => Promise<void>;
}

/** Milliseconds since the save. */
interface Times {
  readonly message: number;
  readonly page: number;
}

const [notes = '5000', rounds = '12'] = process.argv.slice(2);
await measure(Number(notes), Number(rounds));

async function measure(count: number, rounds: number): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'layerwise-bench-'));
  const vault = join(home, 'content');
  await writeVault(vault, count);
  const server = await startServer(home);
  try {
    const page = await openPage(server.url);
    print(`${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node.js ${process.version}`);
    print(`${count} notes, ${rounds} saves of each kind; milliseconds since the save; load ${sayLoad()}`);
    const ordinary: Times[] = [];
    for (const { name, isOrdinary, save } of await listKinds(vault)) {
      const times: Times[] = [];
      for (let round = 0; round < rounds; round += 1) {
        // Nothing of the save before may still be under way.
        await wait(1_500);
        const told = page.next();
        await save(round);
        const start = performance.now();
        await told;
        const message = performance.now() - start;
        await (await fetch(server.url)).text();
        times.push({ message, page: performance.now() - start });
      }
      report(name, times);
      if (isOrdinary) ordinary.push(...times);
    }
    report('all saves of one note', ordinary);
    print(`load ${sayLoad()}`);
    page.close();
  } finally {
    server.child.kill('SIGINT');
    await new Promise((resolve) => server.child.once('exit', resolve));
    await rm(home, { recursive: true, force: true });
  }
}

async function listKinds(vault: string): Promise<readonly Kind[]> {
  const names = (await readdir(vault, { recursive: true })).filter((name) => name.endsWith('.md')).sort();
  const layered: string[] = [];
  for (const name of names) {
    if (/^layer: /m.test(await readFile(join(vault, name), 'utf8'))) layered.push(name);
  }
  const place = (index: number): string => join(vault, names[index % names.length] ?? '');
  const change = async (path: string, edit: (text: string) => string): Promise<void> =>
    writeFile(path, edit(await readFile(path, 'utf8')));
  return [
    {
      name: 'text',
      isOrdinary: true,
      save: (round) => appendFile(place(round * 7), `\nWords of round ${round}.\n`),
    },
    {
      name: 'text, another file in its place',
      isOrdinary: true,
      save: async (round) => {
        const path = place(round * 11 + 1);
        await writeFile(`${path}~`, `${await readFile(path, 'utf8')}\nWords of round ${round}.\n`);
        await rename(`${path}~`, path);
      },
    },
    {
      name: 'a heading and a link',
      isOrdinary: true,
      save: (round) => {
        const name = names[(round * 17) % names.length]?.replace(/^.*\/|\.md$/g, '');
        return appendFile(place(round * 13 + 2), `\n## Heading ${round}\n\nSee [[${name}]].\n`);
      },
    },
    {
      name: 'the layer',
      isOrdinary: true,
      save: (round) =>
        change(join(vault, layered[(round * 19) % layered.length] ?? ''), (text) =>
          text.replace(
            /^layer: (\w+)$/m,
            (_line, layer) => `layer: ${layer === 'skim' ? 'explore' : 'skim'}`,
          ),
        ),
    },
    {
      name: 'a new note',
      isOrdinary: false,
      save: (round) => writeFile(join(vault, `New ${round}.md`), `# New ${round}\n\nWords.\n`),
    },
    {
      name: '1,000 notes at once',
      isOrdinary: false,
      save: async (round) => {
        for (let index = 0; index < 1000; index += 1)
          await appendFile(place(index * 3), `\nBranch ${round}.\n`);
      },
    },
  ];
}

async function startServer(home: string): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, [cli, 'dev', '--port', '0', '--no-journal'], {
    cwd: home,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      printed += String(text);
      const found = /Serving (http\S+?)\. /.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`layerwise dev ended:\n${printed}`)));
  });
  return { child, url };
}

/** An open page, which listens as the script in it does. */
async function openPage(
  url: string,
): Promise<{ readonly next: () => Promise<void>; readonly close: () => void }> {
  const html = await (await fetch(url)).text();
  const script = /src="([^"]+reload\.js[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const ending = new AbortController();
  const events = await fetch(new URL(script.replace('reload.js', 'events'), url), { signal: ending.signal });
  let build = -1;
  let waiting: (() => void)[] = [];
  const listen = async (): Promise<void> => {
    let text = '';
    for await (const part of events.body ?? []) {
      text += Buffer.from(part).toString();
      const messages = text.split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        if (!message.startsWith('data: ')) continue;
        const now = Number(JSON.parse(message.slice(6)).build);
        if (build !== -1 && now > build) for (const tell of waiting.splice(0)) tell();
        build = now;
      }
    }
  };
  listen().catch(() => undefined);
  return {
    next: () => new Promise((resolve) => waiting.push(resolve)),
    close: () => {
      waiting = [];
      ending.abort();
    },
  };
}

function report(name: string, times: readonly Times[]): void {
  const say = (values: readonly number[]): string =>
    `${Math.round(median(values))}, 95th percentile ${Math.round(percentile(values, 0.95))}`;
  const messages = times.map(({ message }) => message);
  const pages = times.map(({ page }) => page);
  print(`${name}: message after ${say(messages)}; home page after ${say(pages)} (${times.length} saves)`);
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

function sayLoad(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
