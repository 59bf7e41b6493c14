import { BriefingError } from '../../core/errors.ts';
import { MAX_CONTAINERS } from '../../core/importing/container.ts';
import { containerProblems } from '../../core/importing/containerProblems.ts';
import { archivedFiles } from './archivedFiles.ts';
import type { ImportRun, PlacedFile } from './importRun.ts';
import { type Contents, openContents } from './openContents.ts';
import { recordEntries } from './recordEntries.ts';

interface MailToOpen {
  readonly placed: PlacedFile;
  /** Of the mail as it was read; undefined where it is in the library already. */
  readonly sha256: string | undefined;
  /** Imports the files one after the other: many mails are opened, and none is to wait long with what is in it. */
  readonly importFiles: (files: readonly PlacedFile[]) => Promise<void>;
  /** Settles the mail itself, which is done when all else is: an import that was cut short opens it again. */
  readonly settleMail: (remarks: readonly string[]) => Promise<void>;
}

/**
 * Imports what is attached to a mail, each file as a source of its own. Where it cannot be opened the mail says so, which is a source all
 * the same.
 */
export async function importAttached(run: ImportRun, mail: MailToOpen): Promise<void> {
  const { placed, importFiles, settleMail } = mail;
  const contents = await openMail(run, mail);
  if (contents instanceof BriefingError) {
    await settleMail([`What is attached to it was not imported: ${contents.message}`]);
    return;
  }
  // Itself, not by a function made here: that would keep the mail's text until the import is over.
  run.atEnd.push(contents.discard);
  const open = await recordEntries(run.ledger, placed, contents.entries);
  let left = open.length;
  const settleAll = async () => {
    await contents.discard();
    await settleMail([]);
  };
  const whenSettled = async () => {
    left -= 1;
    if (left === 0) await settleAll();
  };
  if (left === 0) await settleAll();
  else await importFiles(archivedFiles({ parent: placed, format: 'eml', contents, open, whenSettled }));
}

async function openMail(
  { underWay }: ImportRun,
  { placed: { file, position }, sha256 }: MailToOpen,
): Promise<Contents | BriefingError> {
  try {
    if (position.length > MAX_CONTAINERS) throw containerProblems.nestedTooFar(file.name);
    const contents = await openContents(underWay, file, 'eml');
    if (sha256 === undefined || contents.sha256 === sha256) return contents;
    await contents.discard();
    throw containerProblems.changedMeanwhile(file.name);
  } catch (error) {
    underWay.signal.throwIfAborted();
    if (!(error instanceof BriefingError)) throw error;
    return error;
  }
}
