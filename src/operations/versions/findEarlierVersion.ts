import { saysTheSame } from '../../core/excerpt/saysTheSame.ts';
import type { SourceId } from '../../core/ids.ts';
import { isEntry } from '../../core/source/isEntry.ts';
import { spellingsOfAddress } from '../../core/source/sameAddress.ts';
import type { Source, SourceFormat } from '../../core/source/source.ts';
import type { ReadableDb } from '../../library/database.ts';
import { readPlainText } from '../../library/tables/sourceTexts.ts';
import { findSourcesByUrl, listSourceVersions, type RecordedVersion } from '../../library/tables/sourceVersions.ts';
import type { OperationParsedInput } from '../../shared/contract.ts';
import { existingSource } from '../existing.ts';

type NewSource = Omit<OperationParsedInput<'sources.add'>, 'importId'>;

/** The source that a document is a version of, and the version that says the same already, if one does. */
interface EarlierVersion {
  readonly source: Source;
  readonly same: RecordedVersion | undefined;
}

/**
 * The source with the address of a document that is to be added. An entry of a bibliography has an address as well, but it is
 * no state of the page; so do sources without a text.
 */
export function findEarlierVersion(db: ReadableDb, input: NewSource): EarlierVersion | undefined {
  if (input.text.trim() === '') return undefined;
  const id = findSourceAt(db, { url: input.metadata.url, format: input.format });
  if (id === undefined) return undefined;
  const source = existingSource(db, id);
  return { source, same: findSameText(db, source, input) };
}

/** The source with an address, for a document of this format. */
export function findSourceAt(
  db: ReadableDb,
  { url, format }: { readonly url: string; readonly format: SourceFormat },
): SourceId | undefined {
  if (url === '' || isEntry(format)) return undefined;
  return findSourcesByUrl(db, spellingsOfAddress(url)).find((known) => !isEntry(known.format))?.id;
}

/**
 * The version of a source with the text of a document. A text that the source had before its newest counts as new again when it was
 * captured later: the page was changed back.
 */
export function findSameText(
  db: ReadableDb,
  source: Source,
  { text, capturedAt }: Pick<NewSource, 'text' | 'capturedAt'>,
): RecordedVersion | undefined {
  const versions = listSourceVersions(db, source.id);
  const newest = versions.at(-1);
  const same = [...versions].reverse().find(({ textId }) => saysTheSame(readPlainText(db, textId), text));
  if (same === undefined || same === newest) return same;
  const isLater = capturedAt !== null && newest?.capturedAt != null && capturedAt > newest.capturedAt;
  return isLater ? undefined : same;
}
