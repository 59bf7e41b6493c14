import type { SourceId } from '../../../../core/ids.ts';
import { useRead } from '../../../bridge/useRead.ts';
import { shorten } from '../../../ui/shorten.ts';
import { commonWords } from '../../../words/commonWords.ts';
import { organiseWords } from '../../../words/organiseWords.ts';

/** What a question about sources calls them: the one by its title, several by their number. */
export function useNameOfSources(ids: readonly SourceId[]): string {
  const [first, ...others] = ids;
  const asks = first !== undefined && others.length === 0;
  const source = useRead('sources.get', { id: first as SourceId }, { enabled: asks }).data;
  if (!asks || !source) return organiseWords.sources(ids.length);
  return organiseWords.source(shorten(source.metadata.title || commonWords.untitled, 60));
}
