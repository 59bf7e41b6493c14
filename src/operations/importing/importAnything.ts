import { open, realpath } from 'node:fs/promises';
import { BriefingError } from '../../core/errors.ts';
import { archiveLimits, type ContainerFormat } from '../../core/importing/container.ts';
import { containerProblems } from '../../core/importing/containerProblems.ts';
import { detectContainer } from '../../core/importing/formats/detectContainer.ts';
import { FORMAT_HEAD_BYTES } from '../../core/importing/formats/detectFormat.ts';
import { archivedFiles } from './archivedFiles.ts';
import { attachmentFinder } from './findAttachment.ts';
import type { HeldOriginal } from './holdOriginal.ts';
import type { ImportRun, Opening, PlacedFile } from './importRun.ts';
import { listedWorks } from './listedWorks.ts';
import { openContents } from './openContents.ts';
import { type FileToImport, prepareFile, rejected } from './prepareFile.ts';
import { prepareWork } from './prepareWork.ts';
import { recordEntries } from './recordEntries.ts';
import type { FileToSettle } from './settleInBatches.ts';

/**
 * Puts files into the queue. Those that are named as bibliographies are opened at once, before any other is begun, for the sake of
 * the files that belong to their entries.
 */
export async function startFiles(run: ImportRun, files: readonly PlacedFile[]): Promise<void> {
  const bibliographies = files.filter(({ file }) => BIBLIOGRAPHY_NAME.test(file.name));
  for (const file of bibliographies) await importAnything(run, file);
  const others = files.filter((file) => !bibliographies.includes(file));
  run.queue.put(others.map((file) => () => importAnything(run, file)));
}

const BIBLIOGRAPHY_NAME = /\.(?:ris|bib|bibtex|biblatex|json|csljson)$/i;

/** Imports a file, or opens it and puts its entries into the queue. */
async function importAnything(run: ImportRun, placed: PlacedFile): Promise<void> {
  const { underWay, progress } = run;
  const { file, position, remarks = [] } = placed;
  underWay.signal.throwIfAborted();
  if (await isClaimed(run, file.path)) {
    await settle(run, placed, { position: [...position], settled: { kind: 'attached' } });
    return;
  }
  progress.begin(file.name);
  try {
    const format = await containerFormatOf(file);
    if (format !== undefined) {
      await openContainer(run, placed, format);
      return;
    }
    const prepared = await prepareFile(underWay, file);
    // From here on it waits for its batch.
    progress.end(file.name);
    const entry = { ...file.place, warnings: [...('warnings' in prepared ? prepared.warnings : []), ...remarks] };
    await settle(
      run,
      placed,
      'settled' in prepared
        ? { position: [...position], settled: prepared.settled }
        : { position: [...position], source: prepared.document, layout: prepared.layout, entry },
      'original' in prepared ? prepared.original : undefined,
    );
  } finally {
    progress.end(file.name);
  }
}

/** Does not wait for the batch to be written: the next file is read meanwhile. */
function settle(
  { ledger, queue }: ImportRun,
  { whenSettled }: PlacedFile,
  file: FileToSettle,
  original?: HeldOriginal,
): Promise<void> {
  const settling = ledger.settle(file);
  const settled = original?.until(settling) ?? settling;
  return queue.follow(settled.then(() => whenSettled?.()));
}

async function isClaimed({ claimed }: ImportRun, path: string): Promise<boolean> {
  return claimed.size > 0 && claimed.has(await realpath(path).catch(() => path));
}

/** Undefined also of what cannot be opened: importing it says why. */
async function containerFormatOf({ path, name, isText }: FileToImport): Promise<ContainerFormat | undefined> {
  if (isText) return undefined;
  try {
    const handle = await open(path, 'r');
    try {
      const head = new Uint8Array(FORMAT_HEAD_BYTES);
      const { bytesRead } = await handle.read(head, 0, head.length, 0);
      return detectContainer(head.subarray(0, bytesRead), name);
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}

/** Puts its entries on record and into the queue; it is settled itself when all of them are. */
async function openContainer(run: ImportRun, placed: PlacedFile, format: ContainerFormat): Promise<void> {
  const { underWay } = run;
  const { file } = placed;
  const position = [...placed.position];
  try {
    if (format === 'zip' && position.length > archiveLimits.maxDepth) throw containerProblems.nestedTooDeep(file.name);
    const contents = await openContents(underWay, file, format);
    run.atEnd.push(() => contents.discard());
    const open = await recordEntries(run.ledger, placed, contents.entries, run.only);
    const opened: FileToSettle = { position, settled: { kind: 'opened' } };
    if (open.length === 0) {
      await settle(run, placed, opened);
      return;
    }
    let left = open.length;
    const whenSettled = async () => {
      left -= 1;
      if (left > 0) return;
      await contents.discard();
      await settle(run, placed, opened);
    };
    const opening = { parent: placed, contents, open, whenSettled };
    if (format === 'zip') await startFiles(run, archivedFiles(opening));
    else await startWorks(run, opening);
  } catch (error) {
    underWay.signal.throwIfAborted();
    if (!(error instanceof BriefingError)) throw error;
    await settle(run, placed, { position, ...rejected(file.place, error) });
  }
}

async function startWorks(run: ImportRun, opening: Opening): Promise<void> {
  const find = opening.parent.findAttachment ?? attachmentFinder(opening.parent.file.path);
  const works = await listedWorks(run.underWay, opening, find);
  for (const { attachments } of works) for (const { path } of attachments) run.claimed.add(path);
  const steps = works.map((work) => async () => {
    const { position, place, match } = work;
    run.underWay.signal.throwIfAborted();
    const prepared = match
      ? { settled: { kind: 'duplicate' as const, entry: { ...place, ...match, same: 'work' as const } } }
      : await prepareWork(run.underWay, work);
    if ('settled' in prepared) {
      await settle(run, work, { position, settled: prepared.settled });
      return;
    }
    const { document, layout, warnings, attachment, original } = prepared;
    const { dropped } = work.work;
    const entry = {
      ...place,
      warnings: [...warnings],
      ...(dropped.length === 0 ? {} : { dropped: [...dropped] }),
      ...(attachment === undefined ? {} : { attachment }),
    };
    await settle(run, work, { position, source: document, layout, entry }, original);
  });
  run.queue.put(steps);
}
