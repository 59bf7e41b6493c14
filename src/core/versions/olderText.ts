import { documentWordsFor } from '../docx/language/documentWords.ts';
import { formatDate } from '../docx/language/formatDate.ts';
import type { PublicationDate } from '../publicationDate.ts';
import { isCertainlyLater } from '../source/nearCopies/isCertainlyLater.ts';
import type { SourceMetadata } from '../source/source.ts';

/** What a text says of when it came to be as it is. */
type SaidDates = Pick<SourceMetadata, 'updated' | 'published'>;

/**
 * Whether a text is older than another by what both say of themselves. One that names no update is of the day on which it was
 * published: so the corrected text is told from the first, which had no update to name.
 */
export function saysItIsOlder(text: SaidDates, other: SaidDates): boolean {
  return isCertainlyLater(dateOf(other), dateOf(text));
}

/** The notice that is kept with a text that became the newest of a source although it says that it is older than another version. */
export function olderTextNotice(text: SaidDates, other: SaidDates & { readonly number: number }): string {
  const version = `version ${other.number}`;
  return `By its own dates this text is older than ${version}: it says “${inWords(text)}”, ${version} says “${inWords(other)}”. Compare them: this text is the one that is read and searched.`;
}

const dateOf = ({ updated, published }: SaidDates): PublicationDate | null => updated ?? published;

function inWords(text: SaidDates): string {
  const date = formatDate(dateOf(text) ?? '', documentWordsFor('en', 'en-GB'));
  return `${text.updated === null ? 'published' : 'updated'} ${date}`;
}
