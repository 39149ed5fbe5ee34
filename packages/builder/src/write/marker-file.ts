import type { TextFile } from '../render/text-file.ts';
import { markerName } from './out-folder.ts';

/** What the marker says to whoever finds it. */
const text = 'This folder was made by Layerwise, which replaces it as a whole.\n';

/** The file by which Layerwise knows a site that it made. */
export const markerFile: TextFile = { path: markerName, type: 'bytes', bytes: Buffer.from(text) };
