/** What a format's extractor is given: the bytes, the file's name for messages, and what it may use. */
export interface ExtractionInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly context: ExtractionContext;
}

export interface ExtractionContext {
  /** Folder with pdf.js's `cmaps` and `standard_fonts`. */
  readonly pdfDataFolder: string;
  /** A sign of life for the host, which ends a process that gives none for long. */
  readonly reportProgress: (done: number, total: number) => void;
}
