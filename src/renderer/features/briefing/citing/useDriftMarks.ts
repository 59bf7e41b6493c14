import { mergeRegister } from 'lexical';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Citation } from '../../../../core/citation/citation.ts';
import { standsAsTaken } from '../../../../core/excerpt/standsAsTaken.ts';
import type { CitationId } from '../../../../core/ids.ts';
import type { ExcerptUses } from '../../../../shared/contract/versionOperations.ts';
import { useRead } from '../../../bridge/useRead.ts';
import { CitationNode } from '../../../editor/citations/citationNode.ts';
import { versionWords } from '../../../words/versionWords.ts';
import type { DraftSession } from '../draft/draftSession.ts';

/**
 * Marks the chips of citations whose passages do not stand in the newest versions of their sources as they were taken, until they are
 * kept as of their version: in the text and in the footnote that is open.
 */
export function useDriftMarks(session: DraftSession): void {
  const citations = useStore(session.facts, (facts) => facts.citations);
  const open = useStore(session.note, (note) => note.open);
  const ids = useMemo(
    () => [...new Set(citations.flatMap(({ items }) => items.flatMap(({ excerptId }) => excerptId ?? [])))].sort(),
    [citations],
  );
  const uses = useRead('excerpts.uses', { ids }, { enabled: ids.length > 0, keepPrevious: true }).data;
  useEffect(() => {
    const marked = chipStates(citations, uses ?? []);
    const show = (element: HTMLElement) => {
      const state = marked.get(element.dataset['citationId'] as CitationId);
      if (state === undefined) {
        delete element.dataset['drift'];
        element.removeAttribute('aria-description');
      } else {
        element.dataset['drift'] = state;
        element.setAttribute('aria-description', versionWords.chip[state]);
      }
    };
    const editors = [session.editor, ...(open === null ? [] : [open.editor])];
    return mergeRegister(
      ...editors.map((editor) =>
        editor.registerMutationListener(CitationNode, (changes) => {
          for (const [key, change] of changes) {
            const element = change === 'destroyed' ? null : editor.getElementByKey(key);
            if (element) show(element);
          }
        }),
      ),
    );
  }, [session, citations, uses, open]);
}

/** The worst first. */
const states = ['lost', 'renewed', 'changed'] as const;
type ChipState = (typeof states)[number];

/** How the citations stand that rest on passages which are still to be decided on; of each the worst. */
function chipStates(
  citations: readonly Pick<Citation, 'id' | 'items'>[],
  uses: readonly ExcerptUses[],
): ReadonlyMap<CitationId, ChipState> {
  const known = new Map(uses.map((one) => [one.excerpt.id, stateOf(one)]));
  return new Map(
    citations.flatMap(({ id, items }) => {
      const found = items.map(({ excerptId }) => excerptId && known.get(excerptId));
      const worst = states.find((state) => found.includes(state));
      return worst === undefined ? [] : [[id, worst] as const];
    }),
  );
}

function stateOf({ excerpt: { drift, keptAt }, newer }: ExcerptUses): ChipState | undefined {
  if (keptAt !== null || standsAsTaken(drift)) return undefined;
  if (drift === 'lost') return 'lost';
  return newer === null ? 'changed' : 'renewed';
}
