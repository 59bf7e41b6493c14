import { readFile } from 'node:fs/promises';
import { findImageType } from '../core/image/imageFormat.ts';

/**
 * Answers a request for the bytes of a briefing's image. Among the originals stand files of every kind: only what begins as one of the three
 * kinds of image does is given out, and as nothing else than that.
 * @param path where the bytes of that hash lie, if a library is open
 */
export async function serveImage(path: string | undefined): Promise<Response> {
  const bytes = path === undefined ? undefined : await readFile(path).catch(() => undefined);
  const type = bytes && findImageType(bytes);
  if (bytes === undefined || type === undefined) return new Response('Not found', { status: 404 });
  const headers = {
    'Content-Type': type,
    'Content-Length': String(bytes.length),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    // What is evidence leaves no copy in a browser's cache.
    'Cache-Control': 'no-store',
  };
  return new Response(bytes, { headers });
}
