import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';

/**
 * Answers a request for an original's bytes, all of them or the range that is asked for (RFC 9110, section 14): a window shows page 200 of a
 * file without reading what stands before it. The bytes are never given out as anything that a browser would run or show by itself.
 * @param path where the original lies, if there is one
 */
export async function serveOriginal(path: string | undefined, range: string | null): Promise<Response> {
  const size = path === undefined ? undefined : await sizeOf(path);
  if (path === undefined || size === undefined) return new Response('Not found', { status: 404 });
  const wanted = parseRange(range, size);
  if (wanted === 'unsatisfiable')
    return new Response('Range not satisfiable', { status: 416, headers: { 'Content-Range': `bytes */${size}` } });
  const { start, end } = wanted ?? { start: 0, end: size - 1 };
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Content-Length': String(end - start + 1),
    'Accept-Ranges': 'bytes',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    // What is evidence leaves no copy in a browser's cache.
    'Cache-Control': 'no-store',
    ...(wanted ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {}),
  };
  const body = Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream<Uint8Array>;
  return new Response(body, { status: wanted ? 206 : 200, headers });
}

interface ByteRange {
  readonly start: number;
  /** The last byte, included. */
  readonly end: number;
}

/** A single range of bytes; null when there is none, or of a kind that may be ignored. */
export function parseRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return null;
  return start >= size ? 'unsatisfiable' : { start, end };
}

async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );
}
