import type { ExtractionOutcome } from '../core/importing/extraction.ts';
import type { Topic } from '../shared/contract/operation.ts';
import type { NamesThatRun, OperationOutput } from '../shared/contract.ts';
import type { EventPayload } from '../shared/events.ts';
import type { Result } from '../shared/result.ts';

/** A library that is open: its folder, and the threads that answer for it. */
export interface OpenedLibrary {
  readonly folder: string;
  readonly warning: 'synchronised-folder' | 'network-folder' | null;
  /** Runs a reading or writing operation where SQLite is. Input is parsed there; errors come back as data. */
  dispatch(name: NamesThatRun<'reads' | 'writes'>, input: unknown): Promise<Result<unknown>>;
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
  /** Bytes of randomness, for ids and temporary names. */
  randomBytes(length: number): Uint8Array;
  /** The current moment, ISO 8601 in UTC. */
  now(): string;

  // Dialogs that read start in the folder `startIn`, without one in the person's documents.
  pickFolder(purpose: 'open-library' | 'create-library' | 'import', startIn?: string | null): Promise<string | null>;
  pickFiles(startIn: string | null): Promise<readonly string[] | null>;
  /** One file to read. */
  pickFile(purpose: 'brief' | 'bibliography', startIn: string | null): Promise<string | null>;
  pickSavePath(suggestedName: string, format: 'docx' | 'md'): Promise<string | null>;
  reveal(path: string): void;
  /** Moves a folder to where a person can take it out again. Rejects, in words for a person, where that cannot be done. */
  moveToTrash(path: string): Promise<void>;

  readSettings(): Promise<Settings>;
  writeSettings(settings: Settings): Promise<void>;

  /** Opens (or first creates) a library and starts its threads. Throws `BriefingError`. */
  openLibrary(folder: string, mode: 'open' | 'create'): Promise<OpenedLibrary>;

  /** Extracts text from an untrusted file in the extraction process; resolves also when that process had to be killed. */
  extract(file: { readonly path: string; readonly fileName: string }, signal: AbortSignal): Promise<ExtractionOutcome>;

  /** Tells whoever shows the library that a job under way has changed something. */
  reportChanged(topics: readonly Topic[]): void;
  reportProgress(progress: EventPayload<'progress'>): void;
  log(level: 'info' | 'warning' | 'error', message: string): void;
}
