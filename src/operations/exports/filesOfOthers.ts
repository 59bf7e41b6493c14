import { access, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { sha256Of } from '../../library/sha256Of.ts';

/**
 * Whether another program says that it has a Word file open: Word's `~$name.docx` and LibreOffice's `.~lock.name.docx#` beside it. On
 * Windows such a file cannot be replaced; elsewhere it could be, and what is saved from that program later would take it back.
 */
export async function isOpenElsewhere(path: string): Promise<boolean> {
  const [folder, name] = [dirname(path), basename(path)];
  const exists = await Promise.all([...lockFilesOf(name)].map((lock) => access(join(folder, lock)).then(yes, no)));
  return exists.includes(true);
}

/** Word puts `~$` before a short name, and in place of the first one or two letters of a longer one. */
function lockFilesOf(name: string): ReadonlySet<string> {
  return new Set([`.~lock.${name}#`, `~$${name}`, `~$${name.slice(1)}`, `~$${name.slice(2)}`]);
}

/** The codes with which a system refuses to replace a file that somebody has open. */
export function saysThatItIsOpen(error: unknown): boolean {
  return ['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** A name beside a file that is open, which says so and is not taken yet. */
export async function placeBeside(path: string): Promise<string> {
  const extension = extname(path);
  const stem = join(dirname(path), basename(path, extension));
  for (let number = 1; ; number += 1) {
    const candidate = `${stem} (exported while open${number === 1 ? '' : ` ${number}`})${extension}`;
    if (!(await access(candidate).then(yes, no))) return candidate;
  }
}

export interface FileNow {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** ISO 8601, UTC. */
  readonly changedAt: string;
}

/** What stands at a path now; undefined where nothing does that can be read. */
export async function readFileNow(path: string): Promise<FileNow | undefined> {
  try {
    const { mtime } = await stat(path);
    return { sha256: sha256Of(await readFile(path)), changedAt: mtime.toISOString() };
  } catch {
    return undefined;
  }
}

const yes = (): boolean => true;
const no = (): boolean => false;
