import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { findImageType, type ImageType } from '../core/image/imageFormat.ts';

/**
 * Answers a request for the bytes of a briefing's image. Among the originals stand files of every kind and of any size: only what begins as one
 * of the three kinds of image does is given out, and as nothing else than that; of anything else only the beginning is read.
 * @param path where the bytes of that hash lie, if a library is open
 */
export async function serveImage(path: string | undefined): Promise<Response> {
  const file = path === undefined ? undefined : await open(path).catch(() => undefined);
  if (file === undefined) return notFound();
  const image = await findImage(file).catch(() => undefined);
  if (image === undefined) {
    await file.close();
    return notFound();
  }
  const headers = {
    'Content-Type': image.type,
    'Content-Length': String(image.size),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    // What is evidence leaves no copy in a browser's cache.
    'Cache-Control': 'no-store',
  };
  // The stream closes the file, read to its end or not.
  const body = Readable.toWeb(file.createReadStream({ start: 0, end: image.size - 1 })) as ReadableStream<Uint8Array>;
  return new Response(body, { headers });
}

const notFound = (): Response => new Response('Not found', { status: 404 });

interface ServedImage {
  readonly type: ImageType;
  readonly size: number;
}

async function findImage(file: FileHandle): Promise<ServedImage | undefined> {
  const found = await file.stat();
  if (!found.isFile()) return undefined;
  const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD), 0, HEAD, 0);
  const type = findImageType(buffer.subarray(0, bytesRead));
  return type && { type, size: found.size };
}

/** As much as the longest beginning that tells the three kinds apart. */
const HEAD = 8;
