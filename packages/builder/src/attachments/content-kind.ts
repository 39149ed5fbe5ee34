import type { MediaType } from './published-attachment.ts';
import type { Signature } from './recognise-signature.ts';

/** What a file's name promises. */
export interface ContentKind {
  readonly type: MediaType;
  /** What its bytes may be; null: anything that is not in `refused`. */
  readonly signatures: ReadonlySet<Signature> | null;
}

const raster = new Set<Signature>(['png', 'jpeg', 'gif', 'webp', 'avif', 'bmp', 'ico']);
const sound = new Set<Signature>(['mpeg-audio', 'wave', 'ogg', 'flac', 'iso-media', 'matroska']);
const film = new Set<Signature>(['iso-media', 'matroska', 'ogg']);

/**
 * Every extension that is published, and what it stands for. An allow-list: what runs in a browser (HTML, scripts,
 * styles, XML, Flash, WebAssembly) or on a reader's machine is not in it.
 */
const kinds: readonly (readonly [extensions: string, kind: ContentKind])[] = [
  ['png apng jpg jpeg jfif gif webp avif bmp ico', { type: 'image', signatures: raster }],
  ['svg', { type: 'image', signatures: new Set<Signature>(['markup', 'unknown']) }],
  ['mp3 wav m4a aac ogg oga opus flac 3gp', { type: 'audio', signatures: sound }],
  ['mp4 m4v webm ogv mov mkv', { type: 'video', signatures: film }],
  ['pdf', { type: 'pdf', signatures: new Set<Signature>(['pdf']) }],
  ['zip npz docx xlsx pptx odt ods odp epub', { type: 'other', signatures: new Set<Signature>(['zip']) }],
  ['gz tgz', { type: 'other', signatures: new Set<Signature>(['gzip']) }],
  ['tar bz2 xz zst 7z', { type: 'other', signatures: null }],
  [
    'txt log csv tsv json jsonl ndjson geojson yaml yml toml bib tex srt vtt ics',
    { type: 'other', signatures: null },
  ],
  [
    'ipynb py r jl sql c h cc cpp hpp cu go rs java kt scala swift proto',
    { type: 'other', signatures: null },
  ],
  ['parquet arrow feather npy h5 hdf5 onnx safetensors gguf sqlite db', { type: 'other', signatures: null }],
  ['base', { type: 'other', signatures: null }],
];

const byExtension = new Map(
  kinds.flatMap(([extensions, kind]) => extensions.split(' ').map((extension) => [extension, kind] as const)),
);

/** What is told of the name of a file; null where its extension is not on the list. */
export function contentOf(path: string): ContentKind | null {
  return byExtension.get(extensionOf(path)) ?? null;
}

/** The extension of a path, without the dot, in lower case; empty where there is none. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}
