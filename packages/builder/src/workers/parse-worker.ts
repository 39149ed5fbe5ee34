import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { ParsePlugin } from '@layerwise/parser';
import { unpackNote, writeNote } from '../parse/packed-note.ts';
import { ByteWriter } from '../parse/text-bytes.ts';
import type { ParseJob, ParseReply, WorkerSetup } from './parse-message.ts';

// `require` loads two hundred files in three quarters of the time of `import`.
const { parseNote, rememberRenderings }: typeof import('@layerwise/parser/parse-note') = createRequire(
  import.meta.url,
)('@layerwise/parser/parse-note');

/** The other end of `PoolWorker`: parses the notes of a job one after the other. An error ends the thread. */
const { progress, pluginsFrom } = workerData as WorkerSetup;
const state = new Int32Array(progress);
/** Bytes that the notes of most jobs take. */
const ROOM = 1 << 20;
/** The notes of a job, as they are sent back. */
const writer = new ByteWriter(ROOM);
const plugins = pluginsFrom === null ? [] : await loadPlugins(pluginsFrom);

let work = Promise.resolve();
parentPort?.on('message', (job: ParseJob) => {
  // One after the other, though the next one may be here before the first is done. What fails ends the thread.
  work = work.then(() => run(job));
});

async function run({ files, options, room = new ArrayBuffer(ROOM) }: ParseJob): Promise<void> {
  const lengths: number[] = [];
  for (const [index, { path, bytes, before }] of files.entries()) {
    Atomics.store(state, 0, index);
    Atomics.add(state, 1, 1);
    // What plugins make of a note is not what stands in it.
    if (before !== undefined && plugins.length === 0) rememberPacked(before);
    const start = writer.length;
    writeNote(await parseNote(path, bytes, options, plugins), writer);
    lengths.push(writer.length - start);
  }
  const reply: ParseReply = { packed: writer.handOver(room), lengths };
  parentPort?.postMessage(reply, [reply.packed.buffer]);
}

function rememberPacked(before: Uint8Array): void {
  const { note } = unpackNote(before);
  if (!('private' in note)) rememberRenderings(note);
}

/** Loaded late: most sites have none. */
async function loadPlugins(from: string): Promise<readonly ParsePlugin[]> {
  const { loadParsePlugins } = await import('../plugins/parse-plugins.ts');
  return loadParsePlugins(from);
}
