import type { ContainerOutcome } from '../core/importing/container.ts';
import type { ExtractionOutcome } from '../core/importing/extraction.ts';
import type { LibraryTaskInput, LibraryTaskName, LibraryTaskOutput } from '../library/libraryTasks.ts';
import type { TaskContext as LibraryTaskContext } from '../library/safety/finding.ts';
import type { Topic } from '../shared/contract/operation.ts';
import type { NamesThatRun, OperationOutput } from '../shared/contract.ts';
import type { EventPayload } from '../shared/events.ts';
import type { Result } from '../shared/result.ts';
import type { ContainerToOpen } from './importing/extractionQueue.ts';

/** A library that is open: its folder, and the threads that answer for it. */
export interface OpenedLibrary {
  readonly folder: string;
  readonly warning: 'synchronised-folder' | 'network-folder' | null;
  /**
   * Runs a reading or writing operation where SQLite is. Input is parsed there; errors come back as data. A long read ends when the signal
   * is aborted, where the host can tell it so.
   */
  dispatch(name: NamesThatRun<'reads' | 'writes'>, input: unknown, signal?: AbortSignal): Promise<Result<unknown>>;
  close(): Promise<void>;
}

export interface Settings {
  /** Library folders, the last opened first. */
  readonly recentLibraries: readonly string[];
  /** Those of them, and of ones opened longer ago, that are marked as the sample. */
  readonly sampleLibraries: readonly string[];
  /** Where files were last chosen for an import; null before the first. */
  readonly importFolder: string | null;
}

/**
 * Everything an operation may ask of the program it runs in. Electron, the terminal and the tests each bring one, so that
 * no operation knows where it runs.
 */
export interface Host {
  readonly appInfo: OperationOutput<'app.info'>;
  readonly defaultLibraryFolder: string;
  readonly homeFolder: string;
  /** The folder that holds what the sample library is made of: `desk.json` and `files`. */
  readonly sampleResources: string;
  /** The folder that holds the pack of citation styles and locales. */
  readonly cslFolder: string;
  /** Bytes of randomness, for ids and temporary names. */
  randomBytes(length: number): Uint8Array;
  /** The current moment, ISO 8601 in UTC. */
  now(): string;

  // Dialogs that read start in the folder `startIn`, without one in the person's documents.
  pickFolder(
    purpose: 'open-library' | 'create-library' | 'import' | 'back-up' | 'find-backups',
    startIn?: string | null,
  ): Promise<string | null>;
  pickFiles(startIn: string | null): Promise<readonly string[] | null>;
  /** One file to read. */
  pickFile(
    purpose: 'brief' | 'bibliography' | 'version' | 'style' | 'image',
    startIn: string | null,
  ): Promise<string | null>;
  pickSavePath(suggestedName: string, format: 'docx' | 'md'): Promise<string | null>;
  reveal(path: string): void;
  /** Moves a folder to where a person can take it out again. Rejects, in words for a person, where that cannot be done. */
  moveToTrash(path: string): Promise<void>;

  readSettings(): Promise<Settings>;
  writeSettings(settings: Settings): Promise<void>;

  /** Opens (or first creates) a library and starts its threads. Throws `BriefingError`. */
  openLibrary(folder: string, mode: 'open' | 'create'): Promise<OpenedLibrary>;

  /**
   * Runs a task of a whole library away from the event loop. Rejects with a `BriefingError`, or with the signal's reason when
   * that is aborted.
   */
  runLibraryTask<Name extends LibraryTaskName>(
    name: Name,
    input: LibraryTaskInput<Name>,
    context: LibraryTaskContext,
  ): Promise<LibraryTaskOutput<Name>>;

  /** So many files are going to be read: starts the processes that they need, while they are still being chosen or copied. */
  prepareExtraction(files: number): void;
  /** How many files `extract` reads at once; more wait for their turn. */
  readonly filesAtOnce: number;
  /** Extracts text from an untrusted file in an extraction process; resolves also when that process had to be killed. */
  extract(file: { readonly path: string; readonly fileName: string }, signal: AbortSignal): Promise<ExtractionOutcome>;
  /** Has an extraction process list what an archive or bibliography holds, and unpack an archive's files. */
  openContainer(container: ContainerToOpen, signal: AbortSignal): Promise<ContainerOutcome>;

  /** Tells whoever shows the library that a job under way has changed something. */
  reportChanged(topics: readonly Topic[]): void;
  reportProgress(progress: EventPayload<'progress'>): void;
  log(level: 'info' | 'warning' | 'error', message: string): void;
}
