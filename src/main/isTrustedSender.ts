import type { WebFrameMain } from 'electron';

/** Whether a frame is the top of a page of ours. Only what the URL's own origin says counts, never a prefix of it. */
export function isTrustedSender(
  frame: Pick<WebFrameMain, 'url' | 'parent'> | null,
  origins: readonly string[],
): boolean {
  if (!frame || frame.parent !== null) return false;
  return origins.some((origin) => frame.url === origin || frame.url.startsWith(`${origin}/`));
}
