/*
 * Loaded before a command (`node --import`): ends the process, as a kill would, at one step of its first write.
 * KILL_AT names the step: `open`, `write` (half of the bytes), `sync`, `replace` or `replaced`.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const step = process.env.KILL_AT;
const die = () => process.kill(process.pid, 'SIGKILL');
const { open, rename, link } = fs.promises;

fs.promises.open = async (path, flags, mode) => {
  const isDraft = String(path).endsWith('.layerwise-draft');
  const handle = await open(path, flags, mode);
  if (!isDraft) return handle;
  if (step === 'open') die();
  const { writeFile, sync } = handle;
  handle.writeFile = async (bytes) => {
    if (step !== 'write') return writeFile.call(handle, bytes);
    await writeFile.call(handle, bytes.subarray(0, bytes.length / 2));
    die();
  };
  handle.sync = async () => {
    if (step === 'sync') die();
    await sync.call(handle);
  };
  return handle;
};
for (const [name, replace] of [
  ['rename', rename],
  ['link', link],
]) {
  fs.promises[name] = async (from, to) => {
    const isDraft = String(from).endsWith('.layerwise-draft');
    if (isDraft && step === 'replace') die();
    await replace(from, to);
    if (isDraft && step === 'replaced') die();
  };
}
syncBuiltinESMExports();
