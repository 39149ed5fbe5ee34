// Stands in for the thread that parses notes, and does what a note's text says: `hang`, `die`, `throw`, `leave` (ends after
// its reply). What it parses is a note whose title is its text.
import { setTimeout } from 'node:timers';
import { parentPort, workerData } from 'node:worker_threads';
import { packNote } from '../src/parse/packed-note.ts';

const state = new Int32Array(workerData.progress);

parentPort.on('message', ({ files }) => {
  const parsed = [];
  for (const [index, { path, bytes }] of files.entries()) {
    Atomics.store(state, 0, index);
    Atomics.add(state, 1, 1);
    const text = Buffer.from(bytes).toString();
    if (text === 'hang') for (;;);
    if (text === 'die') process.exit(3);
    if (text === 'throw') throw new Error('a fault of the parser');
    if (text === 'leave') setTimeout(() => process.exit(0), 1);
    const body = { content: [], footnotes: [], text: '' };
    parsed.push(packNote({ note: { path, title: text, ...body }, diagnostics: [] }));
  }
  const packed = new Uint8Array(Buffer.concat(parsed));
  parentPort.postMessage({ packed, lengths: parsed.map(({ length }) => length) }, [packed.buffer]);
});
