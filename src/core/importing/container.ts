import type { ErrorCode } from '../errors.ts';
import type { MetadataOrigins } from '../source/metadataOrigins.ts';
import type { OtherCsl, SourceMetadata } from '../source/source.ts';
import type { SourceBlock } from '../source/sourceText.ts';
import type { BibliographyFormat } from './extraction.ts';

/** A file that holds many works: an archive of files, a mailbox, a mail with what is attached to it, or a bibliography. */
export type ContainerFormat = 'zip' | 'mbox' | 'eml' | BibliographyFormat;

/** Containers whose entries are files, which are written into a folder. */
export type FileContainer = Extract<ContainerFormat, 'zip' | 'mbox' | 'eml'>;

export const isFileContainer = (format: ContainerFormat): format is FileContainer =>
  format === 'zip' || format === 'mbox' || format === 'eml';

/** How many containers may lie in each other, whatever their kinds: an archive, a mailbox in it, a mail of that and so on. */
export const MAX_CONTAINERS = 5;

/** Limits on a mailbox besides those on each of its mails. */
export const mailboxLimits = {
  /** Bytes of the mailbox. */
  maxBytes: 8 * 1024 * 1024 * 1024,
  maxMails: 100_000,
} as const;

/** Files that one mail may have attached: no person sends more. */
export const MAX_ATTACHED = 1_000;

/** Limits on an archive besides those on each of its files. */
export const archiveLimits = {
  /** Bytes of the archive. */
  maxBytes: 4 * 1024 * 1024 * 1024,
  maxEntries: 20_000,
  /** Bytes of its directory, which is held in memory. */
  maxDirectory: 16 * 1024 * 1024,
  /** Bytes that all its files may have when unpacked. */
  maxUnpacked: 8 * 1024 * 1024 * 1024,
  /** How deep archives may lie in archives: an archive in an archive is opened, one within that is not. */
  maxDepth: 2,
} as const;

/** Works of one bibliography; more is a catalogue and no bibliography. */
export const MAX_WORKS = 50_000;

/** What the host asks of the extraction process to learn what a container holds. */
export interface ContainerRequest {
  readonly kind: 'open';
  readonly requestId: number;
  readonly path: string;
  readonly fileName: string;
  readonly format: ContainerFormat;
  /** An empty folder, where the files of an archive or mail are written under numbers: never under names that it chose. */
  readonly target: string;
}

/** A file of an archive, a mail of a mailbox, or what is attached to a mail. */
export interface ArchivedFile {
  readonly kind: 'file';
  /** Its path or name there, for people: no part of it is ever used as a path. */
  readonly name: string;
  /** Under which it lies in the target folder. */
  readonly number: number;
  /** When the archive says that it was last written; ISO 8601, UTC; null when it does not. */
  readonly modifiedAt: string | null;
  /** What is to be known of it besides. */
  readonly remark?: string;
}

/** An entry that cannot be imported, and why. */
export interface RefusedEntry {
  readonly kind: 'refused';
  readonly name: string;
  readonly code: ErrorCode;
  readonly message: string;
}

/** A work of a bibliography, ready to become a source. */
export interface ListedWork {
  readonly kind: 'work';
  readonly key: string;
  readonly format: BibliographyFormat;
  /** The entry as it stands in the file: the original of a work that has no file of its own. */
  readonly raw: string;
  readonly metadata: SourceMetadata;
  readonly origins: MetadataOrigins;
  readonly otherCsl: OtherCsl;
  readonly text: string;
  readonly blocks: readonly SourceBlock[];
  readonly extractorVersion: number;
  /** Id of the source that it says it was exported from. */
  readonly exportedFrom?: string;
  /** Paths of files that the entry names, as written there. */
  readonly attachments: readonly string[];
  /** Names of its fields that have no place, neither among the metadata nor among the variables of CSL. */
  readonly dropped: readonly string[];
  readonly warnings: readonly string[];
}

export type ContainedEntry = ArchivedFile | RefusedEntry | ListedWork;

export type ContainerOutcome =
  | {
      readonly ok: true;
      /** Each a `ContainedEntry` as JSON, in their order: a message of so many objects would hold up whoever receives it. */
      readonly entries: readonly string[];
    }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };
