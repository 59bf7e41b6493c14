import type { SourceFilter } from '../../../../core/organising/sourceFilter.ts';
import { libraryWords } from '../../../words/libraryWords.ts';
import { findBegunField } from './begunField.ts';
import { ValueNotes } from './ValueNotes.tsx';
import { WordOffers } from './WordOffers.tsx';

interface SearchNotesProps {
  readonly query: string;
  readonly filter: SourceFilter;
  readonly completions: readonly string[];
  readonly onChange: (query: string) => void;
}

/** For what the last word, still being typed, was taken, or which values its field has; each can be put in its place. */
export function SearchNotes({ query, filter, completions, onChange }: SearchNotesProps) {
  const field = findBegunField(query);
  if (field) return <ValueNotes field={field} filter={filter} onChange={onChange} />;
  const begun = /[\p{L}\p{N}\p{M}]+$/u.exec(query)?.[0];
  if (begun === undefined) return null;
  const before = query.slice(0, query.length - begun.length);
  const offers = completions.map((word) => ({ label: word, query: `${before}${word} ` }));
  return <WordOffers lead={libraryWords.begun(begun)} offers={offers} onChoose={onChange} />;
}
