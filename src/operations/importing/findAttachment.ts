import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, resolve } from 'node:path';
import { isBeneath } from '../isBeneath.ts';

export interface Attachment {
  readonly path: string;
  readonly name: string;
}

/** `findAttachment` for a bibliography at a path. */
export const attachmentFinder =
  (bibliography: string) =>
  (written: string): Promise<Attachment | undefined> =>
    findAttachment(bibliography, written);

/**
 * The file that an entry of a bibliography names, if it lies beneath the bibliography's folder; undefined when it is not there, is
 * no file, or lies elsewhere: a bibliography that came by mail must not be able to bring in any file of the disk.
 *
 * @param written the path as the entry has it: relative, absolute or a `file:` address, with strokes of either kind
 */
async function findAttachment(bibliography: string, written: string): Promise<Attachment | undefined> {
  try {
    const folder = await realpath(dirname(bibliography));
    for (const candidate of candidatesOf(folder, written)) {
      const path = await realpath(candidate).catch(() => undefined);
      if (path === undefined || !isBeneath(folder, path) || !(await stat(path)).isFile()) continue;
      return { path, name: basename(path) };
    }
    return undefined;
  } catch {
    return undefined;
  }
}

/** As it stands; and, of an absolute path of another computer, its last parts beneath this folder. */
function candidatesOf(folder: string, written: string): readonly string[] {
  const plain = withoutAddress(written);
  if (plain.includes('\0')) return [];
  const forward = plain.replaceAll('\\', '/');
  const parts = forward.split('/').filter((part) => part !== '' && part !== '.');
  const isElsewhere = isAbsolute(plain) || /^[a-z]:/i.test(forward);
  return [
    ...new Set([
      ...(isElsewhere ? [plain] : [resolve(folder, forward), resolve(folder, plain)]),
      ...(isElsewhere ? [3, 2, 1].map((count) => resolve(folder, parts.slice(-count).join('/'))) : []),
    ]),
  ];
}

function withoutAddress(written: string): string {
  const path = written.replace(/^(?:file:\/\/(?:localhost)?|internal-pdf:\/\/)/i, '');
  if (path === written) return written;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
