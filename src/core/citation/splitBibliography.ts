import type { SourceId } from '../ids.ts';
import { type SourceType, sourceTypes } from '../source/source.ts';
import type { BibliographyEntry } from './citationFormatter.ts';
import type { CitableWork } from './cslItem.ts';

/** A part of a bibliography that has a heading of its own. */
export interface BibliographySection<Key extends string> {
  readonly key: Key;
  /** In the order that they had. */
  readonly entries: readonly BibliographyEntry[];
}

/** The entries by the type of their source, the types in the order of the form; those that have none left out. */
export function splitByType(
  entries: readonly BibliographyEntry[],
  works: readonly CitableWork[],
): readonly BibliographySection<SourceType>[] {
  const types = new Map(works.map(({ id, metadata }) => [id, metadata.type]));
  return sectionsOf(entries, (id) => types.get(id) ?? 'document', sourceTypes);
}

/**
 * The entries by the language of their source: first that of the briefing, then the others by their tags, last those of which it is
 * not known.
 *
 * @param language BCP 47 tag of the briefing
 * @returns keys are primary subtags such as `he`; empty for an unknown one
 */
export function splitByLanguage(
  entries: readonly BibliographyEntry[],
  works: readonly CitableWork[],
  language: string,
): readonly BibliographySection<string>[] {
  const languages = new Map(works.map(({ id, metadata }) => [id, primaryOf(metadata.language)]));
  const own = primaryOf(language);
  const others = [...new Set(languages.values())].filter((one) => one !== own && one !== '').sort();
  return sectionsOf(entries, (id) => languages.get(id) ?? '', [own, ...others, '']);
}

function sectionsOf<Key extends string>(
  entries: readonly BibliographyEntry[],
  keyOf: (id: SourceId) => Key,
  order: readonly Key[],
): readonly BibliographySection<Key>[] {
  return order
    .map((key) => ({ key, entries: entries.filter(({ sourceId }) => keyOf(sourceId) === key) }))
    .filter((section) => section.entries.length > 0);
}

const primaryOf = (tag: string): string => tag.trim().split(/[-_]/)[0]?.toLowerCase() ?? '';
