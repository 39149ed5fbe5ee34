import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { lookup } from 'mrmime';
import { type Blank, blankStream } from '../blank.ts';
import type { OutputFile } from '../output-file.ts';

/** The part of a file that is sent; both ends are sent too. */
interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Answers with a file: its type, its version (`ETag`), all of it or the one range that was asked for.
 *
 * @param file - what to send; the ending of its path decides on the type
 * @param status - 404 for the page that says so
 * @throws the error of the file system where the file cannot be read
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: OutputFile,
  status: 200 | 404,
): Promise<void> {
  if (file.type === 'bytes' || file.type === 'kept') {
    const bytes = file.type === 'bytes' ? file.bytes : await file.make();
    const range = sendHead(request, response, {
      name: file.path,
      status,
      size: bytes.length,
      etag: hashBytes(bytes),
    });
    response.end(range === null ? undefined : bytes.subarray(range.start, range.end + 1));
    return;
  }
  const handle = await open(file.source, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    await sendFromDisk(request, response, handle, file, status);
  } finally {
    await handle.close();
  }
}

async function sendFromDisk(
  request: IncomingMessage,
  response: ServerResponse,
  handle: FileHandle,
  file: Extract<OutputFile, { readonly source: string }>,
  status: 200 | 404,
): Promise<void> {
  const { path: name } = file;
  const blanks: readonly Blank[] = (file.type === 'path' && file.blanks) || [];
  const { size, mtimeMs } = await handle.stat();
  const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  const range = sendHead(request, response, { name, status, size, etag });
  if (range === null || range.end < range.start) {
    response.end();
    return;
  }
  const { start, end } = range;
  const parts = handle.createReadStream({ start, end, autoClose: false });
  await pipeline(blankStream(parts, start, blanks), response);
}

interface Head {
  readonly name: string;
  readonly status: 200 | 404;
  /** Bytes. */
  readonly size: number;
  readonly etag: string;
}

/** Writes status and headers; gives the bytes that are to follow, or null where none are. */
function sendHead(request: IncomingMessage, response: ServerResponse, head: Head): ByteRange | null {
  response.setHeader('etag', head.etag);
  response.setHeader('cache-control', 'no-cache');
  if (head.status === 200 && names(request.headers['if-none-match'], head.etag)) {
    response.writeHead(304);
    return null;
  }
  response.setHeader('content-type', findType(head.name));
  // Opened by itself, an image must not run anything.
  if (head.name.endsWith('.svg')) {
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  }
  response.setHeader('accept-ranges', 'bytes');
  const whole: ByteRange = { start: 0, end: head.size - 1 };
  const range = head.status === 200 ? readRange(request, head) : null;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${head.size}`, 'content-length': 0 });
    return null;
  }
  const sent = range ?? whole;
  response.setHeader('content-length', sent.end - sent.start + 1);
  if (range !== null) response.setHeader('content-range', `bytes ${sent.start}-${sent.end}/${head.size}`);
  response.writeHead(range === null ? head.status : 206);
  return request.method === 'HEAD' ? null : sent;
}

/** Whether an `If-None-Match` header names a version. */
function names(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((part) => part.trim().replace(/^W\//, '') === etag) ?? false;
}

/** The one range asked for; null for the whole file, which is also the answer to several ranges (RFC 9110, 14.2). */
function readRange(request: IncomingMessage, { size, etag }: Head): ByteRange | 'unsatisfiable' | null {
  const condition = request.headers['if-range'];
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(request.headers.range ?? '');
  if (match === null || (condition !== undefined && condition !== etag)) return null;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < start) return null;
  return start > end ? 'unsatisfiable' : { start, end };
}

/** The media type of a file by its name. */
function findType(name: string): string {
  const type = lookup(name) ?? 'application/octet-stream';
  const isText = type.startsWith('text/') || /[/+](?:json|javascript|xml)$/.test(type);
  return isText ? `${type}; charset=utf-8` : type;
}

const hashes = new WeakMap<Buffer, string>();

function hashBytes(bytes: Buffer): string {
  const known = hashes.get(bytes);
  if (known !== undefined) return known;
  const hash = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  hashes.set(bytes, hash);
  return hash;
}
