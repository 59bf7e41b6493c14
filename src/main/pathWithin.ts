import { join, normalize, sep } from 'node:path';

/** The file of `folder` that a URL's path names; undefined when the path leads out of it. */
export function pathWithin(folder: string, urlPath: string): string | undefined {
  const root = normalize(folder + sep);
  const path = normalize(join(root, decodeURIComponent(urlPath)));
  return path.startsWith(root) && !path.includes('\0') ? path : undefined;
}
