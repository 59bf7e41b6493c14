import { BookOpen, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { useStore } from 'zustand';
import type { CitationItem } from '../../../../core/citation/citation.ts';
import type { CitationId } from '../../../../core/ids.ts';
import type { EngineCitation } from '../../../engine/engineMessages.ts';
import { Button } from '../../../ui/Button.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import { announce } from '../draft/announcer.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { openPassage } from '../draft/followCitation.ts';
import styles from './CitationEditor.module.css';
import { CitationItemFields } from './CitationItemFields.tsx';
import { CitedWork } from './CitedWork.tsx';
import { changeItems, readItems, removeCitation, returnToText } from './changeCitation.ts';
import { FormattedRuns } from './FormattedRuns.tsx';
import { findChip } from './findChip.ts';

const words = briefingWords.citation;

/** The fields of a citation, beside its chip. Every change is in the text at once; Escape and Enter go back there. */
export function CitationEditor({ session }: { readonly session: DraftSession }) {
  const shown = useStore(session.shownCitation, (state) => state.shown);
  const id = shown?.mode === 'edit' ? shown.id : null;
  const chip = id === null ? null : findChip(session, id);
  if (id === null || chip === null) return null;
  return (
    <Popover
      triggerRef={{ current: chip }}
      isOpen
      placement="bottom start"
      offset={6}
      className={styles.popover}
      onOpenChange={(isOpen) => {
        if (!isOpen) returnToText(session, id);
      }}
    >
      <Dialog aria-label={words.dialog(chip.textContent ?? '')} className={styles.dialog}>
        {/* Every change is in the text already, so Enter has nothing left to do but to go back there. */}
        <div
          role="presentation"
          onKeyDownCapture={(event) => {
            if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
            event.preventDefault();
            returnToText(session, id);
          }}
        >
          <Fields key={id} session={session} id={id} />
        </div>
      </Dialog>
    </Popover>
  );
}

function Fields({ session, id }: { readonly session: DraftSession; readonly id: CitationId }) {
  const [items, setItems] = useState<readonly CitationItem[]>(() => readItems(session, id));
  const preview = usePreview(session, items);

  const change = (next: readonly CitationItem[]) => {
    if (next.length === 0) {
      removeCitation(session, id);
      announce(briefingWords.announced.removed);
      return;
    }
    setItems(next);
    changeItems(session, id, next);
  };

  return (
    <>
      <p className={styles.preview} dir="auto" aria-live="polite">
        {preview && <FormattedRuns runs={preview.runs} />}
      </p>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a citation may name one source twice; its items have no id.
        <section key={index} className={styles.item}>
          <CitedWork item={item} />
          <CitationItemFields
            item={item}
            isFirst={index === 0}
            onChange={(changed) => change(items.map((other, at) => (at === index ? changed : other)))}
          />
          <div className={styles.actions}>
            <Button
              variant="quiet"
              size="small"
              icon={<BookOpen size={13} aria-hidden />}
              onPress={() => openPassage(item)}
            >
              {words.openPassage}
            </Button>
            <Button
              variant="quiet"
              size="small"
              icon={<Trash2 size={13} aria-hidden />}
              onPress={() => change(items.filter((_, at) => at !== index))}
            >
              {items.length === 1 ? words.removeCitation : words.removeItem}
            </Button>
          </div>
        </section>
      ))}
    </>
  );
}

/** The citation by itself as the engine prints it, a moment after the last change. */
function usePreview({ engine, citations }: DraftSession, items: readonly CitationItem[]): EngineCitation | undefined {
  const [preview, setPreview] = useState<EngineCitation>();
  useEffect(() => {
    let isLatest = true;
    const isWhole = items.every((item) => !citations.store.getState().missing.has(item.sourceId));
    const show = (answer: EngineCitation | undefined) => {
      if (isLatest) setPreview(answer);
    };
    const timer = setTimeout(() => {
      if (isWhole) void engine.preview(items).then(show, () => show(undefined));
      else show(undefined);
    }, 80);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [engine, citations, items]);
  return preview;
}
