import { parentPort, workerData } from 'node:worker_threads';
import { type ParsedNote, parseNote } from '@layerwise/parser';
import type { ParseJob, ParseReply, WorkerSetup } from './parse-message.ts';

/** The other end of `PoolWorker`: parses the notes of a job one after the other. An error ends the thread. */
const { progress } = workerData as WorkerSetup;
const state = new Int32Array(progress);

parentPort?.on('message', async ({ files, options }: ParseJob) => {
  const parsed: ParsedNote[] = [];
  for (const [index, { path, bytes }] of files.entries()) {
    Atomics.store(state, 0, index);
    Atomics.add(state, 1, 1);
    parsed.push(await parseNote(path, bytes, options));
  }
  const reply: ParseReply = { parsed };
  parentPort?.postMessage(reply);
});
