import type { BriefingError, ErrorCode } from '../../core/errors.ts';

interface ErrorWords {
  /** What happened, to which file or sentence. */
  readonly title: string;
  /** What was lost, if anything, and what to do next. */
  readonly advice: string;
}

type Phrase = (error: Pick<BriefingError, 'message' | 'details'>) => ErrorWords;

/** A failure whose sentence from the operation already names the file or field: it is shown, with advice of ours. */
const told =
  (title: string, advice: string): Phrase =>
  ({ message }) => ({ title, advice: message === '' ? advice : `${message} ${advice}` });

const fixed =
  (title: string, advice: string): Phrase =>
  () => ({ title, advice });

/** The words of every failure a person can be told about. A new code does not compile until it stands here. */
export const errorWords: Readonly<Record<ErrorCode, Phrase>> = {
  'input-invalid': told('That could not be used', 'Nothing was changed. Correct it and try again.'),
  'library-none-open': fixed('No library is open', 'Open a library or create one first.'),
  'library-not-found': told('There is no library in this folder', 'Choose the folder that holds library.sqlite.'),
  'library-exists': told(
    'A new library needs an empty folder',
    'This one holds a library or other files. Open the library in it, or choose another folder.',
  ),
  'library-locked': told(
    'The library is in use',
    'Close it in the other window or on the other computer, then open it here.',
  ),
  'library-newer-version': told(
    'A newer Briefdesk has written this library',
    'It was not touched. Open it with that version or a later one.',
  ),
  'library-read-only': told(
    'The library cannot be written to',
    'Check the permissions of its folder, or copy the folder to a place where you may write.',
  ),
  'library-damaged': told(
    'The library is damaged',
    'It was not changed. Restore it from the copies in its backups folder.',
  ),
  'source-not-found': fixed(
    'This source is no longer in the library',
    'It may have been removed meanwhile. Undo brings a removed source back.',
  ),
  'source-in-use': told(
    'The source is in use and was not removed',
    'Remove its excerpts and the citations that name it first.',
  ),
  'excerpt-not-found': fixed(
    'This excerpt is no longer in the library',
    'It may have been removed meanwhile. Undo brings it back.',
  ),
  'excerpt-mismatch': fixed(
    'The selection differs from the stored text',
    'No excerpt was made. Open the source again and select the passage once more.',
  ),
  'excerpt-in-use': told(
    'The excerpt is in use and was not removed',
    'Take it out of the claims and citations that rest on it first.',
  ),
  'claim-not-found': fixed(
    'This claim is no longer in the library',
    'It may have been removed meanwhile. Undo brings it back.',
  ),
  'briefing-not-found': fixed(
    'This briefing is no longer in the library',
    'It may have been deleted meanwhile. Undo brings it back.',
  ),
  'briefing-stale-revision': fixed(
    'The briefing was changed elsewhere',
    'Your text is still here and not saved. Keep it as a copy, or take the other version.',
  ),
  'citation-source-missing': told('A citation has lost its source', 'Bring the source back, or remove the citation.'),
  'style-not-found': told('The citation style is not there', 'Choose another style in the briefing’s header.'),
  'export-invalid-package': told('The Word file was not sound and was not written', 'Please report this fault.'),
  'export-write-failed': told(
    'The Word file could not be written',
    'Close it in Word if it is open there, or choose another place.',
  ),
  'file-not-found': told('The file is not there', 'It may have been moved or renamed. Choose it again.'),
  'file-not-regular': told('This is not a file or folder that can be imported', 'Choose a regular file.'),
  'file-unreadable': told('The file could not be read', 'Check that you may open it, and that its drive is there.'),
  'file-empty': told('The file is empty', 'There was nothing to import.'),
  'file-too-large': told('The file is too large', 'Split it, or save only the part you need.'),
  'file-format-unsupported': told('This kind of file cannot be imported yet', 'Save it as PDF, HTML or plain text.'),
  'file-broken': told('The file is damaged', 'Get it again from where it came from, or save it anew.'),
  'file-encrypted': told('The file is protected by a password', 'Save a copy without the password and import that.'),
  'file-no-text': told('No text was found in the file', 'A scan needs text recognition first.'),
  'file-no-progress': told('Reading the file took too long and was stopped', 'Save it anew and try again.'),
  'extraction-crashed': told(
    'Reading the file failed',
    'The other files were not affected. Save this one anew and try again.',
  ),
  'job-cancelled': fixed('Cancelled', 'Nothing was left half done.'),
  'nothing-to-undo': fixed('There is nothing to undo', 'Every change so far has been taken back already.'),
  internal: told(
    'Something went wrong inside Briefdesk',
    'Your library was not changed by this. Please report what you did.',
  ),
};
