import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path lies in a folder, at any depth. Both must be real paths: a link could lead out of it. */
export function isBeneath(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
