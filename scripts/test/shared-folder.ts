import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The variable that names the folder in which the processes of a run keep what they share. */
export const sharedFolderVariable = 'LAYERWISE_TEST_SHARED';

/** Makes the folder, once for all projects of a run, and removes it at the end. */
export default async function start(): Promise<() => Promise<void>> {
  if (process.env[sharedFolderVariable] !== undefined) return async () => undefined;
  const folder = await mkdtemp(join(tmpdir(), 'layerwise-shared-'));
  process.env[sharedFolderVariable] = folder;
  return async () => {
    await rm(folder, { recursive: true, force: true });
  };
}
