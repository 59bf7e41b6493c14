import type { ContainedEntry } from '../../core/importing/container.ts';
import { containerProblems } from '../../core/importing/containerProblems.ts';
import type { OnlyEntry, PlannedFile } from '../../shared/contract/importOperations.ts';
import type { ImportLedger } from './importLedger.ts';
import { readEntry } from './openContents.ts';
import { type FileToImport, type Place, rejected } from './prepareFile.ts';

/** An entry of an archive or bibliography that is still to be imported. */
export interface OpenEntry {
  readonly position: readonly number[];
  readonly place: Place;
  readonly entry: Exclude<ContainedEntry, { kind: 'refused' }>;
}

/**
 * Puts the entries of a container on record, and gives those that are not settled: neither refused nor imported before. Throws
 * where the only one that is wanted is not there any more.
 */
export async function recordEntries(
  ledger: ImportLedger,
  { position, file }: { readonly position: readonly number[]; readonly file: FileToImport },
  entries: readonly string[],
  only?: OnlyEntry,
): Promise<readonly OpenEntry[]> {
  const planned: PlannedFile[] = [];
  const open: OpenEntry[] = [];
  for (const [index, json] of entries.entries()) {
    const entry = readEntry(json);
    const within = nameWithin(file.place, entry);
    const place = { ...file.place, within };
    const own = [...position, index];
    if (only && !leadsTo(own.slice(1), within, only)) continue;
    const before = ledger.find(own);
    // Of a container that has changed since, the entry in the same place may be another one.
    const known = before?.name === within ? before.settled : null;
    const settled = known ?? (entry.kind === 'refused' ? rejected(place, entry).settled : null);
    planned.push({ position: own, path: file.place.file, name: within, size: null, modifiedAt: null, settled });
    if (settled === null && entry.kind !== 'refused') open.push({ position: own, place, entry });
  }
  if (only && planned.length === 0) throw containerProblems.entryGone(file.name, only.within);
  await ledger.record(planned);
  return open;
}

/** Whether an entry is the one that is wanted, or the archive that holds it. */
function leadsTo(entry: readonly number[], within: string, only: OnlyEntry): boolean {
  if (entry.length === only.entry.length && within !== only.within) return false;
  return entry.every((number, depth) => number === only.entry[depth]);
}

/** `reports.zip › march/weekly.docx`; the works of a bibliography by their keys, without one by their titles. */
function nameWithin({ within }: Place, entry: ContainedEntry): string {
  const name = entry.kind === 'work' ? entry.key || entry.metadata.title : entry.name;
  return within === undefined ? name : `${within} › ${name}`;
}
