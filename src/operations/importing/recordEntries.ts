import type { ContainedEntry } from '../../core/importing/container.ts';
import type { PlannedFile } from '../../shared/contract/importOperations.ts';
import type { ImportLedger } from './importLedger.ts';
import { readEntry } from './openContents.ts';
import { type FileToImport, type Place, rejected } from './prepareFile.ts';

/** An entry of an archive or bibliography that is still to be imported. */
export interface OpenEntry {
  readonly position: readonly number[];
  readonly place: Place;
  readonly entry: Exclude<ContainedEntry, { kind: 'refused' }>;
}

/** Puts the entries of a container on record, and gives those that are not settled: neither refused nor imported before. */
export async function recordEntries(
  ledger: ImportLedger,
  { position, file }: { readonly position: readonly number[]; readonly file: FileToImport },
  entries: readonly string[],
): Promise<readonly OpenEntry[]> {
  const planned: PlannedFile[] = [];
  const open: OpenEntry[] = [];
  for (const [index, json] of entries.entries()) {
    const entry = readEntry(json);
    const within = nameWithin(file.place, entry);
    const place = { ...file.place, within };
    const own = [...position, index];
    const before = ledger.find(own);
    // Of a container that has changed since, the entry in the same place may be another one.
    const known = before?.name === within ? before.settled : null;
    const settled = known ?? (entry.kind === 'refused' ? rejected(place, entry).settled : null);
    planned.push({ position: own, path: file.place.file, name: within, size: null, modifiedAt: null, settled });
    if (settled === null && entry.kind !== 'refused') open.push({ position: own, place, entry });
  }
  await ledger.record(planned);
  return open;
}

/** `reports.zip › march/weekly.docx`; the works of a bibliography by their keys, without one by their titles. */
function nameWithin({ within }: Place, entry: ContainedEntry): string {
  const name = entry.kind === 'work' ? entry.key || entry.metadata.title : entry.name;
  return within === undefined ? name : `${within} › ${name}`;
}
