import { create } from 'zustand';
import type { BriefImport } from '../../../../shared/contract/briefingOperations.ts';
import type { OperationInput } from '../../../../shared/contract.ts';
import { call } from '../../../bridge/call.ts';
import { reportError } from '../../../bridge/reportError.ts';
import { openBriefing } from '../../../desk/deskStore.ts';
import { offerUndo } from '../../../desk/undoToast.ts';
import { markdownWords as words } from '../../../words/markdownWords.ts';

/** The import whose details are shown. */
export const useShownBriefImport = create<{ readonly shown: BriefImport | null }>()(() => ({ shown: null }));

/**
 * Imports a Markdown brief that the person picks, and opens it. What is not as in the file is shown.
 * @param again how to go on with a brief for which there was no bibliography
 */
export async function importBrief(again?: OperationInput<'briefings.import'>['again']): Promise<void> {
  try {
    const outcome = await call('briefings.import', again === undefined ? {} : { again });
    closeBriefImport();
    if (outcome === null) return;
    if (outcome.kind === 'imported') {
      openBriefing(outcome.briefingId);
      offerUndo(words.imported(outcome.title));
      if (outcome.problems.length + outcome.added.length + outcome.found.length === 0) return;
    }
    useShownBriefImport.setState({ shown: outcome });
  } catch (error) {
    reportError(error);
  }
}

export function closeBriefImport(): void {
  useShownBriefImport.setState({ shown: null });
}
