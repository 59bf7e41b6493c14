import { useQueryClient } from '@tanstack/react-query';
import type { SourceId } from '../../../../core/ids.ts';
import type { OperationInput } from '../../../../shared/contract.ts';
import { call } from '../../../bridge/call.ts';
import { reportError } from '../../../bridge/reportError.ts';
import { readOptions } from '../../../bridge/useRead.ts';
import { offerUndo } from '../../../desk/undoToast.ts';
import { shorten } from '../../../ui/shorten.ts';
import { showToast } from '../../../ui/toasts.ts';
import { commonWords } from '../../../words/commonWords.ts';
import { organiseWords } from '../../../words/organiseWords.ts';

export type OrganiseChange = Omit<OperationInput<'sources.organise'>, 'ids'>;

/**
 * Changes sources together and says what was done, with one way back for all. `sayDone` words the change, given what was changed: the title
 * of the one source, or the number of those that are otherwise than before.
 */
export function useOrganise(): (
  ids: readonly SourceId[],
  change: OrganiseChange,
  sayDone: (what: string) => string,
) => void {
  const client = useQueryClient();
  const organise = async (ids: readonly SourceId[], change: OrganiseChange, sayDone: (what: string) => string) => {
    const [first] = ids;
    if (first === undefined) return;
    // Before the change: the way back is offered right after it.
    const only = ids.length === 1 ? await client.fetchQuery(readOptions('sources.get', { id: first })) : undefined;
    const { changed } = await call('sources.organise', { ids: [...ids], ...change });
    const title = only && organiseWords.source(shorten(only.metadata.title || commonWords.untitled, 50));
    if (changed === 0) showToast({ title: organiseWords.unchanged(ids.length) });
    else offerUndo(sayDone(title ?? organiseWords.sources(changed)));
  };
  return (...what) => void organise(...what).catch(reportError);
}
