import { mergeRegister, type NodeKey } from 'lexical';
import { useEffect } from 'react';
import type { CitationItem } from '../../../../core/citation/citation.ts';
import type { CitationId, FootnoteId } from '../../../../core/ids.ts';
import { useDesk } from '../../../desk/deskStore.ts';
import { $readMarkId, type MarkId } from '../../../editor/citations/markKeysExtension.ts';
import { $getSelectedMark } from '../../../editor/citations/markSelection.ts';
import { factsOf } from '../draft/draftFacts.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import type { WritingSurface } from '../draft/writingSurface.ts';

const BEFORE_SHOWING_MS = 350;
const BEFORE_HIDING_MS = 220;

/**
 * Shows the card of the citation or footnote that is selected or under the pointer, and marks the selected one. A key that is
 * typed takes the card away, and until the pointer moves again it counts for nothing: text that grows under a pointer at rest
 * brings marks under it.
 */
export function useShownMark(session: DraftSession, { editor }: WritingSurface): void {
  useEffect(() => {
    const { shownMark } = session;
    let selected: CardMark | null = null;
    let selectedKey: NodeKey | undefined;
    let isPointing = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const look = (mark: CardMark | null) => {
      const { shown, isHeld } = shownMark.getState();
      if (shown?.mode === 'edit' || (mark === null && isHeld) || isSame(shown, mark)) return;
      shownMark.setState({ shown: mark === null ? null : { ...mark, mode: 'look' } });
    };
    // The text keeps its selection while something else has the focus; the card would then stand in the way.
    const atCaret = () => (editor.getRootElement()?.contains(document.activeElement) ? selected : null);
    const lookSoon = (mark: CardMark | null) => {
      clearTimeout(timer);
      timer = setTimeout(() => look(mark ?? atCaret()), mark === null ? BEFORE_HIDING_MS : BEFORE_SHOWING_MS);
    };
    const follow = () => {
      const node = editor.getEditorState().read(() => $getSelectedMark());
      if (node?.getKey() === selectedKey) return;
      editor.getElementByKey(selectedKey ?? '')?.removeAttribute('data-selected');
      selectedKey = node?.getKey();
      selected = editor.getEditorState().read(() => withCard($readMarkId(node)));
      editor.getElementByKey(selectedKey ?? '')?.setAttribute('data-selected', '');
      clearTimeout(timer);
      look(selected);
    };
    const onMove = (event: PointerEvent) => {
      // Chromium tells of a move when the page moved under the pointer, too.
      const hasMoved = event.movementX !== 0 || event.movementY !== 0;
      if (hasMoved && !isPointing) {
        isPointing = true;
        onOver(event);
      }
    };
    const onOver = (event: PointerEvent) => {
      if (isPointing) lookSoon(markAt(event.target));
    };
    const onKey = () => {
      isPointing = false;
      clearTimeout(timer);
      look(atCaret());
    };
    const lookAgain = () => lookSoon(null);
    const stopHolding = shownMark.subscribe((now, before) => {
      if (before.isHeld && !now.isHeld) lookSoon(null);
    });
    // The reader went on to something else: a card that stayed would speak of what is not to be seen there.
    const stopLeaving = useDesk.subscribe((now, before) => {
      const { shown } = shownMark.getState();
      if (now.destination === before.destination || now.destination === null || shown?.mode !== 'look') return;
      const { openSourceId, destination } = now;
      const isCited = itemsOf(session, shown).some(
        ({ sourceId, excerptId }) => sourceId === openSourceId && (excerptId ?? null) === destination?.excerptId,
      );
      if (isCited) return;
      clearTimeout(timer);
      shownMark.setState({ shown: null });
    });
    const listeners = [
      ['pointermove', onMove],
      ['pointerover', onOver],
      ['pointerleave', lookAgain],
      ['focusout', lookAgain],
      ['focusin', lookAgain],
      ['keydown', onKey],
    ] as const;
    return mergeRegister(
      editor.registerUpdateListener(follow),
      editor.registerRootListener((root, before) => {
        for (const [type, listener] of listeners) {
          before?.removeEventListener(type, listener as EventListener);
          root?.addEventListener(type, listener as EventListener);
        }
      }),
      stopHolding,
      stopLeaving,
      () => clearTimeout(timer),
    );
  }, [session, editor]);
}

/** A cross-reference says all there is to say of it. */
type CardMark = Exclude<MarkId, { readonly kind: 'crossReference' }>;

function withCard(mark: MarkId | null): CardMark | null {
  return mark?.kind === 'crossReference' ? null : mark;
}

function markAt(target: EventTarget | null): CardMark | null {
  const element =
    target instanceof Element ? target.closest<HTMLElement>('[data-citation-id],[data-footnote-id]') : null;
  const { citationId, footnoteId } = element?.dataset ?? {};
  if (citationId) return { kind: 'citation', id: citationId as CitationId };
  return footnoteId ? { kind: 'footnote', id: footnoteId as FootnoteId } : null;
}

/** What a mark cites. */
function itemsOf({ mirror }: DraftSession, { kind, id }: CardMark): readonly CitationItem[] {
  const { citations, footnotes } = factsOf(mirror.blocks());
  if (kind === 'citation') return citations.find((one) => one.id === id)?.items ?? [];
  const inlines = footnotes.find((one) => one.id === id)?.inlines ?? [];
  return inlines.flatMap((inline) => (inline.kind === 'citation' ? inline.items : []));
}

function isSame(a: CardMark | null, b: CardMark | null): boolean {
  return a?.id === b?.id;
}
