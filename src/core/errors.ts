/**
 * Every code that a user can be told about. The words for each live in the interface's catalogue
 * (`renderer/words/errorWords.ts`) and the command line prints `message`; adding a code here without words does not compile.
 */
export const errorCodes = [
  'input-invalid',
  'library-none-open',
  'library-not-found',
  'library-exists',
  'library-locked',
  'library-newer-version',
  'library-read-only',
  'library-damaged',
  'backup-unsound',
  'backup-not-found',
  'backup-not-written',
  'library-not-sample',
  'library-not-trashed',
  'source-not-found',
  'source-in-use',
  'excerpt-not-found',
  'excerpt-mismatch',
  'excerpt-in-use',
  'version-is-other-source',
  'claim-not-found',
  'briefing-not-found',
  'briefing-stale-revision',
  'citation-source-missing',
  'style-not-found',
  'style-broken',
  'style-exists',
  'style-in-use',
  'image-refused',
  'image-missing',
  'export-invalid-package',
  'export-write-failed',
  'export-passage-lost',
  'export-marked-above',
  'file-not-found',
  'file-not-regular',
  'file-unreadable',
  'file-empty',
  'file-too-large',
  'file-format-unsupported',
  'file-no-bibliography',
  'file-broken',
  'file-encrypted',
  'file-no-text',
  'file-no-progress',
  'extraction-crashed',
  'job-cancelled',
  'collection-not-found',
  'saved-search-not-found',
  'tag-not-found',
  'name-taken',
  'nothing-to-undo',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>;

/**
 * The one error that may reach a user. `message` is an English sentence that names the file or field concerned and says
 * what to do; `details` carries the parts of it for the interface to phrase its own. Any other throw is a bug.
 */
export class BriefingError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'BriefingError';
    this.code = code;
    this.details = details;
  }
}
