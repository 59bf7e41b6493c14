import { useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type CitationItem, isAuthorInText } from '../../../../core/citation/citation.ts';
import type { CitationId } from '../../../../core/ids.ts';
import type { Citable } from '../../../../shared/contract/evidenceOperations.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import { announce } from '../draft/announcer.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { AddSource } from './AddSource.tsx';
import styles from './CitationEditor.module.css';
import { CitationItemSection } from './CitationItemSection.tsx';
import { changeItems, readItems, removeCitation } from './changeCitation.ts';
import { useNoteDirection } from './FormattedRuns.tsx';
import { itemsOf, sourcesOf } from './insertCitable.ts';
import { PrintedCitation } from './PrintedCitation.tsx';
import { UnprintedParts } from './UnprintedParts.tsx';
import { usePreview } from './usePreview.ts';

const words = briefingWords.citation;

/** A citation may name one source twice, and its items have no id: the key is theirs while they are shown. */
interface KeyedItem {
  readonly key: number;
  readonly item: CitationItem;
}

/** The sources of a citation, of which one shows its fields; more are added below. */
export function CitationItems({ session, id }: { readonly session: DraftSession; readonly id: CitationId }) {
  const [items, setItems] = useState<readonly KeyedItem[]>(() => keyed(readItems(session, id), 0));
  const [cited, setCited] = useState(() => items.map(({ item }) => item));
  const [inHand, setInHand] = useState(0);
  // Where it stands: cited before, a work has its short form there, or “ibid.”.
  const printed = useStore(session.citations.store, (state) => state.formatted.get(id));
  const byItself = usePreview(session, printed === undefined ? cited : null);
  const preview = printed ?? byItself;
  const direction = useNoteDirection(session);
  const list = useRef<HTMLDivElement>(null);
  /** What takes the focus when the change is shown. */
  const focusNext = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (focusNext.current === null) return;
    list.current?.querySelector<HTMLElement>(focusNext.current)?.focus();
    focusNext.current = null;
  });

  const change = (next: readonly KeyedItem[]) => {
    if (next.length === 0) {
      removeCitation(session, id);
      announce(briefingWords.announced.removed);
      return;
    }
    const nextCited = next.map(({ item }) => item);
    setItems(next);
    setCited(nextCited);
    changeItems(session, id, nextCited);
  };
  const open = (key: number | undefined) => {
    if (key === undefined) return;
    setInHand(key);
    focusNext.current = `[data-item="${key}"] input[type="text"]`;
  };
  const remove = (key: number) => {
    const index = items.findIndex((one) => one.key === key);
    open((items[index + 1] ?? items[index - 1])?.key);
    change(items.filter((one) => one.key !== key));
  };
  const move = (from: number, by: 1 | -1) => {
    const moved = items[from];
    const other = items[from + by];
    if (moved === undefined || other === undefined) return;
    if (isAuthorInText(cited) && Math.min(from, from + by) === 0) {
      announce(words.staysFirst);
      return;
    }
    const next = [...items];
    next[from] = other;
    next[from + by] = moved;
    focusNext.current = focusOfMoved(moved.key, by, next[from + 2 * by] === undefined);
    change(next);
    announce(words.moved(from + by + 1, items.length));
  };
  const add = (picked: Citable) => {
    const key = Math.max(-1, ...items.map((one) => one.key)) + 1;
    const added = keyed(itemsOf(picked), key);
    for (const source of sourcesOf(picked)) session.citations.introduce(source.id, source);
    open(key);
    change([...items, ...added]);
    announce(words.added(added.length));
  };

  return (
    <div ref={list} className={styles.fieldsets}>
      <p className={styles.preview} dir={direction} aria-live="polite">
        {preview && <PrintedCitation citation={preview} direction={direction} />}
      </p>
      <div role="status" className={styles.unprinted}>
        <UnprintedParts items={cited} unprinted={printed?.unprinted} />
      </div>
      {items.map(({ key, item }, index) => (
        <CitationItemSection
          key={key}
          itemKey={key}
          item={item}
          place={{ index, count: items.length, fixed: isAuthorInText(cited) ? 1 : 0 }}
          isOpen={items.length === 1 || key === inHand}
          language={session.header.getState().language}
          onOpen={() => open(key)}
          onChange={(changed) => change(items.map((one) => (one.key === key ? { key, item: changed } : one)))}
          onRemove={() => remove(key)}
          onMove={(by) => move(index, by)}
        />
      ))}
      <AddSource onPick={add} />
    </div>
  );
}

function keyed(items: readonly CitationItem[], first: number): readonly KeyedItem[] {
  return items.map((item, index) => ({ key: first + index, item }));
}

/** What was in hand keeps the focus; a button that came to the end of its way cannot, and gives it to the one beside it. */
function focusOfMoved(key: number, by: 1 | -1, isAtEnd: boolean): string {
  const item = `[data-item="${key}"]`;
  const { activeElement } = document;
  if (activeElement?.matches('input')) return `${item} input[type="text"]`;
  if (activeElement?.matches('[data-open-item]')) return `${item} [data-open-item]`;
  return `${item} [data-move="${(by === 1) === isAtEnd ? 'up' : 'down'}"]`;
}
