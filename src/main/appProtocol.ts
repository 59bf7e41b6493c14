import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Session } from 'electron';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';
import { pathWithin } from './pathWithin.ts';
import { serveImage } from './serveImage.ts';
import { serveOriginal } from './serveOriginal.ts';

export const APP_ORIGIN = 'app://briefdesk';

/** Where index.html has the nonce of this load put in. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  // What pdf.js reads to draw pages: character maps and the standard fonts.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
};

/** Must run before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

interface ServedFolders {
  /** The window's own files. */
  readonly renderer: string;
  /** What pdf.js reads, as `app://briefdesk/pdfjs/…`. */
  readonly pdfData: string;
  /** Where the original of a hash lies in the library that is open. */
  originalPath(sha256: string): string | undefined;
}

/**
 * Serves the window's own files as `app://briefdesk/…`, the library's originals as `app://briefdesk/originals/<sha256>`, the images of
 * briefings as `app://briefdesk/images/<sha256>`, and nothing else.
 */
export function serveApp(session: Session, folders: ServedFolders): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const sha256 = /^\/originals\/([0-9a-f]{64})$/.exec(url.pathname)?.[1];
    if (url.host === 'briefdesk' && sha256 !== undefined && request.method === 'GET')
      return serveOriginal(folders.originalPath(sha256), request.headers.get('Range'));
    const image = /^\/images\/([0-9a-f]{64})$/.exec(url.pathname)?.[1];
    if (url.host === 'briefdesk' && image !== undefined && request.method === 'GET')
      return serveImage(folders.originalPath(image));
    const path = url.host === 'briefdesk' ? findOwnFile(folders, url.pathname) : undefined;
    const type = path && CONTENT_TYPES[extname(path)];
    if (!path || !type || request.method !== 'GET') return new Response('Not found', { status: 404 });
    const bytes = await readFile(path).catch(() => undefined);
    if (!bytes) return new Response('Not found', { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    const headers = {
      'Content-Type': type,
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'X-Content-Type-Options': 'nosniff',
    };
    const isPage = extname(path) === '.html';
    return new Response(isPage ? bytes.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce) : bytes, { headers });
  });
}

function findOwnFile({ renderer, pdfData }: ServedFolders, urlPath: string): string | undefined {
  return urlPath.startsWith(PDF_DATA)
    ? pathWithin(pdfData, urlPath.slice(PDF_DATA.length - 1))
    : pathWithin(renderer, urlPath);
}

const PDF_DATA = '/pdfjs/';
