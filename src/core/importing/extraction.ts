import type { ErrorCode } from '../errors.ts';
import type { MetadataOrigins } from '../source/metadataOrigins.ts';
import type { SourceFormat, SourceMetadata } from '../source/source.ts';
import type { SourceBlock, SourcePage } from '../source/sourceText.ts';
import type { ContainerOutcome } from './container.ts';
import type { PackedOutcome } from './packedOutcome.ts';

/** Limits on one untrusted file. Each has its own reason in words when it is passed. */
export const extractionLimits = {
  /** Bytes of the original. */
  maxBytes: 200 * 1024 * 1024,
  /** UTF-16 code units of the extracted text. */
  maxTextLength: 50_000_000,
  maxPages: 20_000,
  /** Cues of a subtitle file: four days of speech have as many. */
  maxCues: 100_000,
  /** Parts of an e-mail message, of an e-book or of another file that is made of parts. */
  maxParts: 50_000,
  /** Bytes that all read parts of a packed file may have when unpacked. */
  maxUnpacked: 512 * 1024 * 1024,
  /** How many times its packed size a part of more than `expansionGrace` bytes may have when unpacked: XML reaches 100, deflate 1,032. */
  maxExpansion: 300,
  expansionGrace: 16 * 1024 * 1024,
  /** Depth of nested elements in a markup document. */
  maxNesting: 2_000,
  /** Milliseconds without a sign of progress after which the extraction process is killed. */
  maxSilence: 10_000,
} as const;

/** V8's flags for the extraction process: a heap of 2 GB at most, and no code made from text, whatever a file brings a parser to try. */
export const extractionEngineFlags = ['--max-old-space-size=2048', '--disallow-code-generation-from-strings'] as const;

/** What the host asks of the extraction process. */
export interface ExtractionRequest {
  readonly kind: 'extract';
  readonly requestId: number;
  /** A regular file to read; nothing else of the disk is read. */
  readonly path: string;
  /** The name the file had, to judge its format by where the bytes leave it open. */
  readonly fileName: string;
}

/** Asks the extraction process to load what it reads files with, while there is nothing to read yet. */
export interface ExtractionPreparation {
  readonly kind: 'prepare';
}

/** Ends the extraction process, which never ends by itself. */
export interface ExtractionStop {
  readonly kind: 'stop';
}

/** Only what the document itself says; absent is unknown. */
export type ExtractedMetadata = Readonly<Partial<Omit<SourceMetadata, 'reliability' | 'marking'>>>;

/** In which a bibliography is written; an entry of one stands for a work whose own text may not be there. */
export type BibliographyFormat = 'csl-json' | 'ris' | 'bibtex' | 'medline' | 'endnote';

/** The formats whose text is read from a file of their own by the extraction process. */
export type FileFormat = Exclude<SourceFormat, BibliographyFormat>;

/** Values and where they come from, with what contradicts them. */
export interface FoundMetadata {
  readonly metadata: ExtractedMetadata;
  readonly origins: MetadataOrigins;
}

export interface ExtractedSource {
  readonly format: FileFormat;
  readonly text: string;
  readonly blocks: readonly SourceBlock[];
  readonly pages: readonly SourcePage[];
  /** Blocks and pages as JSON, of what has come from the extraction process: passed on without being parsed. */
  readonly layout?: string;
  readonly metadata: ExtractedMetadata;
  /** Where the values come from; a value without an origin is the document's own. */
  readonly origins?: MetadataOrigins;
  readonly extractor: string;
  readonly extractorVersion: number;
  /** Files that it has within it, each to be imported by itself: what is attached to a mail. */
  readonly attached?: number;
  /** Of its folded form (`foldedTextOf`), by which the same text is known under other bytes; null where it has too few of them. */
  readonly foldedSha256?: string | null;
  /** Sentences for the person, about what was found odd but did not stop the import. */
  readonly warnings: readonly string[];
}

export type ExtractionOutcome =
  | { readonly ok: true; readonly extracted: ExtractedSource }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

/** What the extraction process tells the host: signs of life, then one outcome per request. */
export type ExtractionMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly requestId: number; readonly done: number; readonly total: number }
  | {
      readonly kind: 'outcome';
      readonly requestId: number;
      readonly outcome: PackedOutcome;
      /** Bytes of memory that the process holds after it. */
      readonly memory?: number;
    }
  | {
      readonly kind: 'opened';
      readonly requestId: number;
      readonly outcome: ContainerOutcome;
      readonly memory?: number;
    };
