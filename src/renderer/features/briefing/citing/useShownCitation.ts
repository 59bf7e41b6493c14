import { mergeRegister } from 'lexical';
import { useEffect } from 'react';
import type { CitationId } from '../../../../core/ids.ts';
import { $getCitationId } from '../../../editor/citations/citationNode.ts';
import { $getSelectedCitation } from '../../../editor/citations/citationSelection.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { findChip } from './findChip.ts';

const BEFORE_SHOWING_MS = 350;
const BEFORE_HIDING_MS = 220;

/** Shows the card of the citation that is selected or under the pointer, and marks the chip of the selected one. */
export function useShownCitation(session: DraftSession): void {
  useEffect(() => {
    const { editor, shownCitation } = session;
    let selected: CitationId | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const look = (id: CitationId | null) => {
      const { shown, isHeld } = shownCitation.getState();
      if (shown?.mode === 'edit' || (id === null && isHeld) || shown?.id === (id ?? undefined)) return;
      shownCitation.setState({ shown: id === null ? null : { id, mode: 'look' } });
    };
    // The text keeps its selection while something else has the focus; the card would then stand in the way.
    const atCaret = () => (editor.getRootElement()?.contains(document.activeElement) ? selected : null);
    const lookSoon = (id: CitationId | null) => {
      clearTimeout(timer);
      timer = setTimeout(() => look(id ?? atCaret()), id === null ? BEFORE_HIDING_MS : BEFORE_SHOWING_MS);
    };
    const follow = () => {
      const next = editor.getEditorState().read(() => {
        const node = $getSelectedCitation();
        return node === null ? null : $getCitationId(node);
      });
      if (next === selected) return;
      if (selected !== null) findChip(session, selected)?.removeAttribute('data-selected');
      selected = next;
      if (selected !== null) findChip(session, selected)?.setAttribute('data-selected', '');
      clearTimeout(timer);
      look(selected);
    };
    const onOver = (event: PointerEvent) => {
      const chip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-citation-id]') : null;
      lookSoon((chip?.dataset['citationId'] as CitationId | undefined) ?? null);
    };
    const stopHolding = shownCitation.subscribe((now, before) => {
      if (before.isHeld && !now.isHeld) lookSoon(null);
    });
    const lookAgain = () => lookSoon(null);
    return mergeRegister(
      editor.registerUpdateListener(follow),
      editor.registerRootListener((root, before) => {
        before?.removeEventListener('pointerover', onOver);
        before?.removeEventListener('pointerleave', lookAgain);
        before?.removeEventListener('focusout', lookAgain);
        before?.removeEventListener('focusin', lookAgain);
        root?.addEventListener('pointerover', onOver);
        root?.addEventListener('pointerleave', lookAgain);
        root?.addEventListener('focusout', lookAgain);
        root?.addEventListener('focusin', lookAgain);
      }),
      stopHolding,
      () => clearTimeout(timer),
    );
  }, [session]);
}
