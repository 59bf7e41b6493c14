import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Session } from 'electron';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';
import { pathWithin } from './pathWithin.ts';

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
};

/** Must run before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the window's own files from `folder` as `app://briefdesk/…`, and nothing else. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const path = url.host === 'briefdesk' ? pathWithin(folder, url.pathname) : undefined;
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
