import { parentPort, workerData } from 'node:worker_threads';
import { type ParsedNote, type ParsePlugin, parseNote } from '@layerwise/parser';
import type { ParseJob, ParseReply, WorkerSetup } from './parse-message.ts';

/** The other end of `PoolWorker`: parses the notes of a job one after the other. An error ends the thread. */
const { progress, pluginsFrom } = workerData as WorkerSetup;
const state = new Int32Array(progress);
const plugins = pluginsFrom === null ? [] : await loadPlugins(pluginsFrom);

parentPort?.on('message', async ({ files, options }: ParseJob) => {
  const parsed: ParsedNote[] = [];
  for (const [index, { path, bytes }] of files.entries()) {
    Atomics.store(state, 0, index);
    Atomics.add(state, 1, 1);
    parsed.push(await parseNote(path, bytes, options, plugins));
  }
  const reply: ParseReply = { parsed };
  parentPort?.postMessage(reply);
});

/** Loaded late: most sites have none. */
async function loadPlugins(from: string): Promise<readonly ParsePlugin[]> {
  const { loadParsePlugins } = await import('../plugins/parse-plugins.ts');
  return loadParsePlugins(from);
}
