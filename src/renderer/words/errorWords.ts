import type { BriefingError, ErrorCode } from '../../core/errors.ts';

interface ErrorWords {
  /** What happened. */
  readonly title: string;
  /** To which file or sentence, what was lost, if anything, and what to do next. */
  readonly advice: string;
}

type Phrase = (error: Pick<BriefingError, 'message' | 'details'>) => ErrorWords;

/**
 * A failure whose message, by the rule for messages (docs/STYLE.md), names the file or field and says what to do: it is shown as it
 * is, because advice of ours beside it would say the same thing twice. `unchanged` is added where the message does not say what
 * became of the rest; `fallback` is what to do where it is one bare sentence, or none.
 */
const told =
  (title: string, unchanged: string, fallback: string): Phrase =>
  ({ message }) => {
    const isBare = [...message.matchAll(/[.!?](?=\s|$)/g)].length < 2;
    const became = saysWhatBecame.test(message) ? '' : unchanged;
    return { title, advice: isBare ? sentences(message, fallback, became) : sentences(message, became) };
  };

/** A failure whose message is meant for a log: shown in between, with all that has to be said around it. */
const technical =
  (title: string, ...advice: readonly string[]): Phrase =>
  ({ message }) => ({
    title,
    advice: sentences(withoutOperation(message), ...advice.filter((sentence) => !message.includes(sentence))),
  });

const fixed =
  (title: string, advice: string): Phrase =>
  () => ({ title, advice });

const saysWhatBecame = /\b(nothing|unchanged|not changed|not touched|is safe|is kept|as it was|stays)\b/i;

const sentences = (...parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join(' ');

/** Without the operation's name, which says nothing to a person: `sources.add: title: …`. */
const withoutOperation = (message: string): string => message.replace(/^[a-zA-Z]+\.[a-zA-Z]+: /, '');

const NOTHING_IMPORTED = 'Nothing was imported from it.';
const LIBRARY_UNTOUCHED = 'Nothing in it was changed.';

/** The words of every failure a person can be told about. A new code does not compile until it stands here. */
export const errorWords: Readonly<Record<ErrorCode, Phrase>> = {
  'input-invalid': technical('That could not be used', 'Nothing was changed.', 'Correct it and try again.'),
  'library-none-open': fixed(
    'No library is open',
    'Open a library or create one first. What was saved before is safe.',
  ),
  'library-not-found': told(
    'There is no library in this folder',
    '',
    'Choose the folder that holds library.sqlite, or create a library.',
  ),
  'library-exists': told(
    'A new library needs an empty folder',
    'Nothing was written there.',
    'Open the library that is in it, or choose another folder.',
  ),
  'library-locked': told(
    'The library is in use',
    LIBRARY_UNTOUCHED,
    'Close it in the other window or on the other computer, then open it here.',
  ),
  'library-newer-version': told(
    'A newer Briefdesk has written this library',
    LIBRARY_UNTOUCHED,
    'Open it with that version or a later one.',
  ),
  'library-read-only': told(
    'The library cannot be written to',
    LIBRARY_UNTOUCHED,
    'Check the permissions of its folder, or copy the folder to a place where you may write.',
  ),
  'library-damaged': told(
    'The library is damaged',
    LIBRARY_UNTOUCHED,
    'Restore it from the copies in its backups folder.',
  ),
  'backup-unsound': told('The backup is not sound', 'Nothing was changed.', 'Choose another backup.'),
  'backup-not-found': told('The backup is not there', 'Nothing was changed.', 'Choose it again.'),
  'backup-not-written': told(
    'The backup was not made',
    LIBRARY_UNTOUCHED,
    'Check that there is room on the disk and that you may write there, then try again.',
  ),
  'library-not-sample': told(
    'Only the sample library can be deleted here',
    'Nothing was deleted.',
    'A library of your own is deleted by deleting its folder.',
  ),
  'library-not-trashed': told(
    'The sample library was not deleted',
    'Nothing in it was changed.',
    'Delete its folder yourself.',
  ),
  'source-not-found': fixed(
    'This source is no longer in the library',
    'It may have been removed meanwhile. Undo brings a removed source back.',
  ),
  'source-in-use': told(
    'The source is in use and was not removed',
    'Nothing was changed.',
    'Remove its excerpts and the citations that name it first.',
  ),
  'excerpt-not-found': fixed(
    'This excerpt is no longer in the library',
    'It may have been removed meanwhile. Undo brings it back.',
  ),
  'excerpt-mismatch': told(
    'The selection differs from the stored text',
    'Nothing was changed.',
    'Open the source again and select the passage once more.',
  ),
  'excerpt-in-use': told(
    'The excerpt is in use and was not removed',
    'Nothing was changed.',
    'Take it out of the claims and citations that rest on it first, and confirm or reword the claims made with it.',
  ),
  'version-is-other-source': told(
    'The file is another source',
    'Nothing was changed.',
    'Remove that source first, or choose another file.',
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
  'citation-source-missing': told(
    'A citation has lost its source',
    'The briefing itself was not changed.',
    'Bring the source back by undo, cite another one, or remove the citation.',
  ),
  'style-not-found': told(
    'The citation style is not there',
    'The citations themselves are kept.',
    'Choose another style in the briefing’s header.',
  ),
  'style-broken': told(
    'The citation style is wrong',
    'It was not added; nothing else was changed.',
    'Correct the file where the message says, and add it again.',
  ),
  'style-exists': told(
    'There is such a citation style already',
    'Nothing was changed.',
    'Remove the other one first, or give this one another id.',
  ),
  'style-in-use': told(
    'The citation style is in use',
    'Nothing was changed.',
    'Choose another style for the briefing first.',
  ),
  'image-refused': told(
    'The image was not added',
    'Nothing else was changed.',
    'Save it as PNG or JPEG and insert that.',
  ),
  'image-missing': told(
    'An image of the briefing is missing',
    'The text is unchanged.',
    'Insert it again, or put it back from a backup.',
  ),
  'export-invalid-package': technical(
    'The Word file was not sound and was not written',
    'Your briefing is saved and unchanged. Please report this fault, with the sentence above.',
  ),
  'export-passage-lost': told(
    'A cited passage is gone from its source',
    'Nothing was exported.',
    'Open the citation and take another passage, or keep it as one of its version.',
  ),
  'export-marked-above': told(
    'The briefing holds what is marked above it',
    'Nothing was exported.',
    'Export again and confirm it, or give the briefing the higher marking.',
  ),
  'export-write-failed': told(
    'The file could not be written',
    'The briefing itself is safe.',
    'Choose another folder.',
  ),
  'file-not-found': told(
    'The file is not there',
    NOTHING_IMPORTED,
    'It may have been moved or renamed. Choose it again.',
  ),
  'file-not-regular': told('This is not a file or folder that can be imported', NOTHING_IMPORTED, 'Choose a file.'),
  'file-unreadable': told(
    'The file could not be read',
    NOTHING_IMPORTED,
    'Check that you may open it, and that its drive is there.',
  ),
  'file-empty': told('The file is empty', NOTHING_IMPORTED, 'Get it again from where it came from.'),
  'file-too-large': told('The file is too large', NOTHING_IMPORTED, 'Split it, or save only the part you need.'),
  'file-format-unsupported': told(
    'This kind of file cannot be imported yet',
    NOTHING_IMPORTED,
    'Save it as PDF, Word (.docx), OpenDocument (.odt), RTF, HTML, Markdown or plain text.',
  ),
  'file-no-bibliography': told(
    'This is no bibliography that can be read',
    NOTHING_IMPORTED,
    'Choose one in CSL-JSON, BibTeX, BibLaTeX or RIS, or as PubMed or EndNote export it.',
  ),
  'file-broken': told(
    'The file is damaged',
    NOTHING_IMPORTED,
    'Get it again from where it came from, or save it anew.',
  ),
  'file-encrypted': told(
    'The file is protected by a password',
    NOTHING_IMPORTED,
    'Save a copy without the password and import that.',
  ),
  'file-no-text': told('No text was found in the file', NOTHING_IMPORTED, 'A scan needs text recognition first.'),
  'file-no-progress': told(
    'Reading the file took too long and was stopped',
    NOTHING_IMPORTED,
    'Save it anew and try again.',
  ),
  'extraction-crashed': told(
    'Reading the file failed',
    'Nothing else was affected.',
    'Save it anew in the program it came from, and try again.',
  ),
  'job-cancelled': fixed('Cancelled', 'Nothing was left half done.'),
  'collection-not-found': fixed(
    'This collection is no longer in the library',
    'It may have been removed meanwhile. Undo brings it back, with what was in it.',
  ),
  'saved-search-not-found': fixed(
    'This saved search is no longer in the library',
    'It may have been removed meanwhile. Undo brings it back.',
  ),
  'tag-not-found': told(
    'No source has this tag',
    'Nothing was changed.',
    'It may have been removed or renamed meanwhile.',
  ),
  'name-taken': told('The name is taken', 'Nothing was changed.', 'Choose another one.'),
  'nothing-to-undo': fixed('There is nothing to undo', 'Every change so far has been taken back already.'),
  internal: ({ message, details }) => ({
    title: 'Something went wrong inside Briefdesk',
    advice: `The change that failed was not made. Please report what you did, with these words: ${details['reason'] ?? message}`,
  }),
};
