import { join, posix } from 'node:path';
import { comparePaths } from './comparePaths.ts';
import type { Attachment } from './findAttachment.ts';
import type { Opening, PlacedFile } from './importRun.ts';

/**
 * The unpacked files of an archive, in the order of their paths there, or of a mailbox, in its own, or what is attached to a mail, to be imported like any other; the names they have there are
 * for people only.
 */
export function archivedFiles({ parent, format, contents, open, whenSettled }: Opening): readonly PlacedFile[] {
  const files = open.flatMap(({ position, place, entry }) =>
    entry.kind === 'file' ? [{ position, place, entry, path: join(contents.folder, String(entry.number)) }] : [],
  );
  // Programs write archives in any order; mails stand as they came.
  if (format === 'zip') files.sort((a, b) => comparePaths(a.entry.name, b.entry.name));
  const { capturedAt = null } = parent.file;
  const byName = new Map(
    files.map(({ entry, path }) => [comparable(entry.name), { path, name: baseName(entry.name) }]),
  );
  return files.map(({ position, place, entry, path }) => ({
    position,
    file: {
      path,
      name: baseName(entry.name),
      place,
      captured: false,
      // An archive says when each was written; mails came with the file that holds them.
      capturedAt: format === 'zip' ? entry.modifiedAt : capturedAt,
      container: { fileName: parent.file.name, sha256: contents.sha256, entry: entry.name },
    },
    archives: (parent.archives ?? 0) + (format === 'zip' ? 1 : 0),
    ...(entry.remark === undefined ? {} : { remarks: [entry.remark] }),
    findAttachment: async (written) => findBeside(byName, entry.name, written),
    whenSettled,
  }));
}

/** What an entry of a bibliography in the archive names is looked for beside it in the archive. */
function findBeside(
  files: ReadonlyMap<string, Attachment>,
  bibliography: string,
  written: string,
): Attachment | undefined {
  const folder = posix.dirname(comparable(bibliography));
  const forward = comparable(written);
  const parts = forward.split('/').filter(Boolean);
  const candidates = [forward, ...[3, 2, 1].map((count) => parts.slice(-count).join('/'))];
  return candidates.map((one) => files.get(posix.join(folder, one))).find((found) => found !== undefined);
}

const comparable = (name: string): string => name.replaceAll('\\', '/').normalize('NFC');

const baseName = (name: string): string => comparable(name).split('/').filter(Boolean).at(-1) ?? name;
