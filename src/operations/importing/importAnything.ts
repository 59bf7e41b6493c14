import { realpath } from 'node:fs/promises';
import { BriefingError } from '../../core/errors.ts';
import {
  archiveLimits,
  type ContainerFormat,
  isFileContainer,
  MAX_CONTAINERS,
} from '../../core/importing/container.ts';
import { containerProblems } from '../../core/importing/containerProblems.ts';
import { archivedFiles } from './archivedFiles.ts';
import { attachmentFinder } from './findAttachment.ts';
import { importAttached } from './importAttached.ts';
import type { ImportRun, Opening, PlacedFile } from './importRun.ts';
import { kindOfFile } from './kindOfFile.ts';
import { listedWorks, type PlacedWork } from './listedWorks.ts';
import { openContents } from './openContents.ts';
import { type PreparedFile, prepareFile, rejected, timeOf } from './prepareFile.ts';
import { prepareWork } from './prepareWork.ts';
import { recordEntries } from './recordEntries.ts';
import { settleDocument, settleFile } from './settleFile.ts';
import type { FileToSettle } from './settleInBatches.ts';
import type { Turn } from './settlingOrder.ts';

/**
 * Puts files into the queue. Those that are named as bibliographies are opened at once, before any other is begun, for the sake of
 * the files that belong to their entries.
 */
export async function startFiles(run: ImportRun, files: readonly PlacedFile[], turn: Turn): Promise<void> {
  const { bibliographies, others } = bibliographiesFirst(files);
  for (const file of bibliographies) await importAnything(run, file, turn);
  run.queue.put(others.map((file) => () => run.order.inTurn((own) => importAnything(run, file, own))));
}

function bibliographiesFirst(files: readonly PlacedFile[]) {
  const bibliographies = files.filter(({ file }) => BIBLIOGRAPHY_NAME.test(file.name));
  return { bibliographies, others: files.filter((file) => !bibliographies.includes(file)) };
}

const BIBLIOGRAPHY_NAME = /\.(?:ris|bib|bibtex|biblatex|json|csljson|nbib|enw)$/i;

/** Imports a file, or opens it and puts its entries into the queue. */
async function importAnything(run: ImportRun, placed: PlacedFile, turn: Turn): Promise<void> {
  const { underWay, progress, only } = run;
  const { file, position } = placed;
  underWay.signal.throwIfAborted();
  if (await isClaimed(run, file.path)) {
    await settleFile(run, placed, { position: [...position], settled: { kind: 'attached' } });
    return;
  }
  progress.begin(file.name);
  try {
    const kind = await kindOfFile(file);
    // Of a mail, too, only what is attached may be wanted.
    const isOnlyWithin = only !== undefined && only.entry.length >= position.length;
    if (kind !== 'document' && (kind !== 'eml' || isOnlyWithin)) {
      await openContainer(run, placed, kind, turn);
      return;
    }
    // What is attached to a file that is to be added all the same need not be.
    const addSameText = only !== undefined || position.length === 1 ? underWay.addSameText : undefined;
    const prepared = await prepareFile({ ...underWay, addSameText }, file);
    // From here on it waits for its batch.
    progress.end(file.name);
    if (kind === 'eml' && only === undefined && mayHaveAttached(prepared))
      await importMail(run, placed, prepared, turn);
    else await settlePrepared(run, placed, prepared, turn, kind === 'eml' ? [] : leftIn(prepared));
  } finally {
    progress.end(file.name);
  }
}

/** Of a mail that was pasted nothing can be opened. */
function leftIn(prepared: PreparedFile): readonly string[] {
  return 'attached' in prepared && prepared.attached > 0 ? [ATTACHED_LEFT] : [];
}

const ATTACHED_LEFT =
  'What is attached to the message was not imported. Save the message as a file (.eml) and import that.';

/** One that is there already was perhaps imported without what is attached to it, or that was removed. */
function mayHaveAttached(prepared: PreparedFile): boolean {
  return 'settled' in prepared ? prepared.settled.kind === 'duplicate' : prepared.attached > 0;
}

async function importMail(run: ImportRun, placed: PlacedFile, prepared: PreparedFile, turn: Turn): Promise<void> {
  if ('original' in prepared) run.atEnd.push(prepared.original.letGo);
  await importAttached(run, {
    placed: await withTime(placed),
    sha256: 'document' in prepared ? prepared.document.sha256 : undefined,
    importFiles: async (files) => {
      const { bibliographies, others } = bibliographiesFirst(files);
      for (const file of [...bibliographies, ...others]) await importAnything(run, file, turn);
    },
    settleMail: (remarks) => settlePrepared(run, placed, prepared, turn, remarks),
  });
}

function settlePrepared(
  run: ImportRun,
  placed: PlacedFile,
  prepared: PreparedFile,
  turn: Turn,
  more: readonly string[] = [],
): Promise<void> {
  const { file, remarks = [] } = placed;
  const position = [...placed.position];
  if ('settled' in prepared) return settleFile(run, placed, { position, settled: prepared.settled });
  const { document, layout, warnings, original } = prepared;
  const entry = { ...file.place, warnings: [...warnings, ...remarks, ...more] };
  return settleDocument(run, placed, { file: { position, source: document, layout, entry }, original, turn });
}

async function isClaimed({ claimed }: ImportRun, path: string): Promise<boolean> {
  return claimed.size > 0 && claimed.has(await realpath(path).catch(() => path));
}

/** With the moment at which the file was written: what is in it was there then. */
async function withTime(placed: PlacedFile): Promise<PlacedFile> {
  const { file } = placed;
  if (file.capturedAt !== undefined) return placed;
  return { ...placed, file: { ...file, capturedAt: file.captured ? await timeOf(file.path) : null } };
}

/** Puts its entries on record and into the queue; it is settled itself when all of them are. */
async function openContainer(run: ImportRun, placed: PlacedFile, format: ContainerFormat, turn: Turn): Promise<void> {
  const { underWay } = run;
  const { file, archives = 0 } = placed;
  const position = [...placed.position];
  try {
    if (format === 'zip' && archives >= archiveLimits.maxDepth) throw containerProblems.nestedTooDeep(file.name);
    if (position.length > MAX_CONTAINERS) throw containerProblems.nestedTooFar(file.name);
    const contents = await openContents(underWay, file, format);
    run.atEnd.push(contents.discard);
    const open = await recordEntries(run.ledger, placed, contents.entries, run.only);
    const opened: FileToSettle = { position, settled: { kind: 'opened' } };
    if (open.length === 0) {
      await settleFile(run, placed, opened);
      return;
    }
    let left = open.length;
    const whenSettled = async () => {
      left -= 1;
      if (left > 0) return;
      await contents.discard();
      await settleFile(run, placed, opened);
    };
    const opening = { parent: await withTime(placed), format, contents, open, whenSettled };
    // Of two that are opened at once, not the one that is opened faster goes first.
    await turn.come();
    if (isFileContainer(format)) await startFiles(run, archivedFiles(opening), turn);
    else await startWorks(run, opening);
  } catch (error) {
    underWay.signal.throwIfAborted();
    if (!(error instanceof BriefingError)) throw error;
    await settleFile(run, placed, { position, ...rejected(file.place, error) });
  }
}

async function startWorks(run: ImportRun, opening: Opening): Promise<void> {
  const find = opening.parent.findAttachment ?? attachmentFinder(opening.parent.file.path);
  const works = await listedWorks(run.underWay, opening, find);
  for (const { attachments } of works) for (const { path } of attachments) run.claimed.add(path);
  const importWork = async (work: PlacedWork, turn: Turn) => {
    const { position, place, match } = work;
    run.underWay.signal.throwIfAborted();
    const prepared = match
      ? { settled: { kind: 'duplicate' as const, entry: { ...place, ...match, same: 'work' as const } } }
      : await prepareWork(run.underWay, work);
    if ('settled' in prepared) {
      await settleFile(run, work, { position, settled: prepared.settled });
      return;
    }
    const { document, layout, warnings, attachment, original } = prepared;
    const { dropped } = work.work;
    const entry = {
      ...place,
      warnings: [...warnings],
      // Of one that has a file, its warnings say so.
      ...(dropped.length === 0 || attachment !== undefined ? {} : { dropped: [...dropped] }),
      ...(attachment === undefined ? {} : { attachment }),
    };
    await settleDocument(run, work, { file: { position, source: document, layout, entry }, original, turn });
  };
  run.queue.put(works.map((work) => () => run.order.inTurn((turn) => importWork(work, turn))));
}
