import { useEffect } from 'react';
import type { BlockId } from '../../../../core/ids.ts';
import { showToast } from '../../../ui/toasts.ts';
import { documentWords } from '../../../words/documentWords.ts';
import type { DraftFacts } from '../draft/draftFacts.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { goToBlock } from '../draft/goToBlock.ts';

/** Says when cross-references have lost what they name, as by deleting a table: they stand elsewhere and out of sight. */
export function useLostReferences(session: DraftSession): void {
  useEffect(
    () =>
      session.facts.subscribe((now, before) => {
        // A reference that is moved or pasted without its target was already broken, or is in sight.
        const gone = [...before.targets.keys()].filter((id) => !now.targets.has(id));
        const lost = blocksWith(now, new Set(gone));
        const [first] = lost;
        if (first === undefined) return;
        showToast({
          tone: 'warning',
          title: documentWords.reference.lost(lost.length),
          description: documentWords.reference.lostWhy,
          actions: [{ label: documentWords.reference.show, onAct: () => goToBlock(session, first) }],
        });
      }),
    [session],
  );
}

/** The block of every cross-reference to one of these, in reading order. */
function blocksWith({ references }: DraftFacts, targets: ReadonlySet<BlockId>): readonly BlockId[] {
  return [...references].flatMap(([block, named]) => named.filter((id) => targets.has(id)).map(() => block));
}
