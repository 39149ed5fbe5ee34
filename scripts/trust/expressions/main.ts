import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type Expression, listExpressions } from './list-expressions.ts';

/*
 * Tries every regular expression of the packages on texts of 60 kB that make careless ones quadratic or worse, and names
 * those that take more than half a second of processor time for one.
 */

const LENGTH = 60_000;
/** Microseconds. */
const LIMIT = 500_000;

const units = [
  ...[
    ' ',
    '\t',
    '\n',
    '\r\n',
    'a',
    '1',
    '[',
    '[[',
    '](',
    '(',
    '`',
    '*',
    '_',
    '#',
    '-',
    '.',
    '/',
    '\\',
    '"',
    "'",
  ],
  ...['<', '<!--', '>', '&', '&#', '=', '|', '![', '%', '%%', '$', ':', '://', '@', '~', '^', '{'],
  ...['\u0301', '\u200D', '\u{1F600}', 'a ', 'a.', 'a-', '> ', '../', '#a', '---\n', 'a: b\n', '\n \n'],
];

/** What a thread is at. */
interface Attempt {
  readonly index: number;
  readonly unit: string;
}

if (isMainThread) await tryAll();
else attackAll(workerData);

async function tryAll(): Promise<void> {
  const packages = fileURLToPath(new URL('../../../../packages', import.meta.url));
  const lists = ['parser', 'builder', 'cli'].map((name) => listExpressions(`${packages}/${name}/src`));
  let waiting = (await Promise.all(lists)).flat();
  process.stderr.write(`${waiting.length} expressions\n`);
  while (waiting.length > 0) {
    const slow = await attack(waiting);
    if (slow === null) return;
    const { source = '', flags = '', file = '' } = waiting[slow.index] ?? {};
    process.stdout.write(`${file} /${source}/${flags} on ${JSON.stringify(slow.unit)}\n`);
    waiting = waiting.slice(slow.index + 1);
  }
}

/** Tries expressions in a thread, which can be ended; gives the first attempt that takes too long. */
function attack(expressions: readonly Expression[]): Promise<Attempt | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: expressions });
    let attempt: Attempt | null = null;
    let since = 0;
    const timer = setInterval(() => {
      if (attempt !== null && process.cpuUsage().user - since > LIMIT) end(attempt);
    }, 50);
    const end = (slow: Attempt | null): void => {
      clearInterval(timer);
      void worker.terminate().then(() => resolve(slow));
    };
    worker.on('message', (next: Attempt | null) => {
      if (next === null) return end(null);
      attempt = next;
      since = process.cpuUsage().user;
    });
    worker.on('error', (error) => {
      clearInterval(timer);
      reject(error);
    });
  });
}

function attackAll(expressions: readonly Expression[]): void {
  for (const [index, { source, flags }] of expressions.entries()) {
    // From each place of the text on, until one fits: what comes after it would be tried in the same way.
    const expression = new RegExp(source, flags.replaceAll(/[gy]/g, ''));
    for (const unit of units) {
      const attempt: Attempt = { index, unit };
      parentPort?.postMessage(attempt);
      expression.test(`${unit.repeat(Math.ceil(LENGTH / unit.length))}\n!`);
    }
  }
  parentPort?.postMessage(null);
}
