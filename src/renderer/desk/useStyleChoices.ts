import type { CitationStyleId } from '../../core/briefing/briefing.ts';
import { curatedStyleIds } from '../../core/citation/curatedStyles.ts';
import { useRead } from '../bridge/useRead.ts';
import type { Choice } from '../ui/SelectField.tsx';
import { styleWords } from '../words/styleWords.ts';

interface NamedStyle {
  readonly id: CitationStyleId;
  readonly title: string;
}

/** The styles that are offered at once: the short list, those added to the library, and the one that is chosen. */
export function useStyleChoices(current: CitationStyleId): readonly Choice<CitationStyleId>[] {
  const first = useRead('styles.list', { query: '', limit: curatedStyleIds.length }).data?.styles ?? [];
  const added = useRead('styles.added', {}).data ?? [];
  const offered = [...first.filter(({ curated }) => curated), ...added];
  const isOffered = offered.some(({ id }) => id === current);
  // Found by its id, which others may hold too: `nature` is part of a dozen.
  const own = useRead('styles.list', { query: current, limit: MOST }, { enabled: !isOffered }).data;
  if (isOffered) return offered.map(choiceOf);
  return [own?.styles.find(({ id }) => id === current) ?? { id: current, title: current }, ...offered].map(choiceOf);
}

const MOST = 5000;

function choiceOf(style: NamedStyle): Choice<CitationStyleId> {
  const description = styleWords.descriptionOf(style.id);
  return { id: style.id, label: styleWords.nameOf(style), ...(description === undefined ? {} : { description }) };
}
