/**
 * What the window's pages may load: only what is shipped. `nonce` lets the component libraries insert their style elements;
 * there is no inline script, no evaluation and no remote origin.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** For hot reload: the development server's scripts are inline and speak over a web socket. Never used in a build. */
export function developmentPolicy(serverOrigin: string): string {
  const socket = serverOrigin.replace(/^http/, 'ws');
  return [
    `default-src ${serverOrigin}`,
    `script-src ${serverOrigin} 'unsafe-inline'`,
    `style-src ${serverOrigin} 'unsafe-inline'`,
    `connect-src ${serverOrigin} ${socket}`,
    `img-src ${serverOrigin} data: blob:`,
    `worker-src ${serverOrigin} blob:`,
  ].join('; ');
}
