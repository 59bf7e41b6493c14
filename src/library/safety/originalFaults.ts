import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hasTable } from '../backups/countLibrary.ts';
import type { ReadableDb } from '../database.ts';
import { libraryFiles } from '../folder/libraryFolder.ts';
import { originalPath } from '../originals.ts';
import { sql } from '../sql.ts';
import { breathe, type Finding, type TaskContext } from './finding.ts';
import { hashInTurns } from './hashInTurns.ts';

/** An original that the library names. */
export interface NamedOriginal {
  readonly sha256: string;
  readonly size: number;
  /** Of a source that was made of it, or the name of an image. */
  readonly title: string;
}

/** The originals of all sources, in all their versions; those of removed ones too, which undo may bring back. And every image. */
export function listOriginals(db: ReadableDb): readonly NamedOriginal[] {
  // A database of before there were versions has one original for each source.
  const versions = hasTable(db, 'source_version')
    ? sql`UNION ALL SELECT v.sha256, v.size, s.title FROM source_version v JOIN source s ON s.id = v.source_id`
    : sql``;
  const images = hasTable(db, 'image')
    ? sql`UNION ALL SELECT sha256, size, trim('Image ' || file_name) FROM image`
    : sql``;
  return db.all(sql`
    SELECT sha256, max(size) AS size, min(title) AS title FROM (SELECT sha256, size, title FROM source ${versions} ${images})
    GROUP BY sha256 ORDER BY sha256`);
}

/** Reads every original again: what is missing, or is not what was imported. */
export async function originalFaults(
  folder: string,
  originals: readonly NamedOriginal[],
  context: TaskContext,
): Promise<{ readonly findings: readonly Finding[]; readonly bytes: number }> {
  const findings: Finding[] = [];
  let bytes = 0;
  for (const [index, original] of originals.entries()) {
    context.report(index, originals.length, original.title);
    const found = await hashFile(originalPath(folder, original.sha256), context.signal);
    if ('problem' in found) {
      findings.push(missing(original, found.problem));
      continue;
    }
    bytes += found.size;
    if (found.sha256 !== original.sha256) findings.push(altered(original, found));
    else if (found.size !== original.size) findings.push(otherSize(original, found.size));
    await breathe(context);
  }
  context.report(originals.length, originals.length, '');
  return { findings, bytes };
}

/** Files among the originals that no source names, and no image is. One that came after `since` may belong to an import that has not ended. */
export async function surplusFiles(
  folder: string,
  originals: readonly NamedOriginal[],
  since: number,
): Promise<readonly Finding[]> {
  const named = new Set(originals.map(({ sha256 }) => `${sha256.slice(0, 2)}/${sha256.slice(2)}`));
  const root = libraryFiles.originals(folder);
  const findings: Finding[] = [];
  for (const first of await readdir(root, { withFileTypes: true }).catch(() => [])) {
    if (first.name === 'incoming') continue;
    const names = first.isDirectory()
      ? (await readdir(join(root, first.name))).map((name) => `${first.name}/${name}`)
      : [first.name];
    for (const name of names.filter((one) => !named.has(one))) {
      const facts = await stat(join(root, name)).catch(() => null);
      if (facts && facts.ctimeMs < since) findings.push(surplus(name));
    }
  }
  return findings;
}

type HashedFile = { readonly sha256: string; readonly size: number } | { readonly problem: string };

async function hashFile(path: string, signal: AbortSignal): Promise<HashedFile> {
  try {
    return await hashInTurns(path, signal);
  } catch (error) {
    signal.throwIfAborted();
    return { problem: error instanceof Error && 'code' in error ? String(error.code) : String(error) };
  }
}

function fileOf(sha256: string): string {
  return `originals/${sha256.slice(0, 2)}/${sha256.slice(2)}`;
}

const PUT_BACK = 'Put it back from a backup: its place and its bytes are told by its SHA-256.';

function missing({ sha256, title }: NamedOriginal, code: string): Finding {
  const problem =
    code === 'ENOENT'
      ? `The original of “${title}” is missing.`
      : `The original of “${title}” could not be read (${code}).`;
  return { about: 'file', subject: fileOf(sha256), problem, advice: PUT_BACK };
}

function altered(
  { sha256, size, title }: NamedOriginal,
  found: { readonly sha256: string; readonly size: number },
): Finding {
  const sizes = found.size === size ? '' : ` It has ${found.size} bytes instead of ${size}.`;
  return {
    about: 'file',
    subject: fileOf(sha256),
    problem: `The original of “${title}” was altered.${sizes}`,
    advice: PUT_BACK,
    change: { field: 'SHA-256', from: sha256, to: found.sha256 },
  };
}

function otherSize({ sha256, size, title }: NamedOriginal, found: number): Finding {
  return {
    about: 'row',
    subject: `Source “${title}”`,
    problem: 'The size that it has on record is not that of its original.',
    advice: 'Restore a backup from before the change.',
    change: { field: `size of ${fileOf(sha256)}`, from: String(found), to: String(size) },
  };
}

function surplus(name: string): Finding {
  return {
    about: 'file',
    subject: `originals/${name}`,
    problem: 'No source names this file.',
    advice:
      'It may be left of an import that was cut short, or belong to what a restored backup has replaced. Briefdesk does not use it; look at it before you delete it.',
  };
}
