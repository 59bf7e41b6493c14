import type { ContainerFormat } from '../../core/importing/container.ts';
import type { OnlyEntry } from '../../shared/contract/importOperations.ts';
import type { Attachment } from './findAttachment.ts';
import type { ImportLedger } from './importLedger.ts';
import type { ImportProgress } from './importProgress.ts';
import type { Contents } from './openContents.ts';
import type { FileToImport, Import } from './prepareFile.ts';
import type { OpenEntry } from './recordEntries.ts';
import type { SettlingOrder } from './settlingOrder.ts';
import type { StepQueue } from './stepQueue.ts';

/** What the pieces of an import share. */
export interface ImportRun {
  readonly underWay: Import;
  readonly queue: StepQueue;
  readonly order: SettlingOrder;
  readonly ledger: ImportLedger;
  readonly progress: ImportProgress;
  /** Nothing but this entry of the one file is wanted. */
  readonly only?: OnlyEntry | undefined;
  /** Real paths of files that entries of bibliographies have as theirs: they are not imported a second time. */
  readonly claimed: Set<string>;
  /** What is to be done when the import is over, however it ends. */
  readonly atEnd: (() => Promise<void>)[];
}

/** A file of an import. */
export interface PlacedFile {
  readonly position: readonly number[];
  readonly file: FileToImport;
  /** Archives that it came out of, one in the other. */
  readonly archives?: number;
  /** Sentences about the file that go with what becomes of it. */
  readonly remarks?: readonly string[];
  /** Finds a file that an entry of it names, where it is a bibliography; by default beneath its folder. */
  readonly findAttachment?: (written: string) => Promise<Attachment | undefined>;
  /** Hears that it is settled. */
  readonly whenSettled?: () => Promise<void>;
}

/** An archive, mailbox, mail or bibliography that was opened, and those of its entries that are still to be imported. */
export interface Opening {
  readonly parent: PlacedFile;
  readonly format: ContainerFormat;
  readonly contents: Contents;
  readonly open: readonly OpenEntry[];
  /** To be told of each of the entries. */
  readonly whenSettled: () => Promise<void>;
}
