import { ScanText } from 'lucide-react';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Source } from '../../../core/source/source.ts';
import { describeError } from '../../bridge/reportError.ts';
import { useCommand } from '../../desk/commandRegistry.ts';
import { selectExcerpt, useDesk } from '../../desk/deskStore.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { readerWords } from '../../words/readerWords.ts';
import { FindBar } from './FindBar.tsx';
import { PassageBar } from './PassageBar.tsx';
import { ReaderHeader } from './ReaderHeader.tsx';
import { rememberReaderPosition } from './readerPositions.ts';
import { SourceTextView } from './SourceTextView.tsx';
import { selectedRange } from './selectedRange.ts';
import { readSelection, type SelectionOutcome } from './selectionOffsets.ts';
import { findFirstShown } from './textPlaces.ts';
import { useFind } from './useFind.ts';
import { useReaderGoal } from './useReaderGoal.ts';
import { useReaderKeys } from './useReaderKeys.ts';
import { useReaderMarks } from './useReaderMarks.ts';
import { useSourceText } from './useSourceText.ts';

interface ReaderProps {
  readonly source: Source;
  /** The element of the text, for whoever must know what is on screen. */
  readonly textElement: RefObject<HTMLDivElement | null>;
}

/** A source's text with its excerpts lit, and what can be made of a passage. */
export function Reader({ source, textElement }: ReaderProps) {
  const text = useSourceText(source.id);
  const find = useFind();
  const { excerpts, marks, hits } = useReaderMarks(source.id, find.query);
  const goal = useReaderGoal(source.id, excerpts);
  const selectedExcerptId = useDesk((state) => state.selectedExcerptId);
  const [selection, setSelection] = useState<SelectionOutcome>({ kind: 'nothing' });
  const selectedExcerpt = useMemo(
    () => marks.excerpts.find(({ id }) => id === selectedExcerptId) ?? null,
    [marks.excerpts, selectedExcerptId],
  );
  const isShown = !text.isPending && text.textLength > 0;
  const destination = useDesk((state) => state.destination);
  useEffect(() => {
    // With a goal, the text takes the focus when it is there; without one, it is there already.
    if (destination?.takesFocus && goal === undefined) textElement.current?.focus({ preventScroll: true });
  }, [destination, goal, textElement]);
  const stepHit = (by: 1 | -1) => {
    const from = goal?.position.start ?? (textElement.current ? findFirstShown(textElement.current) : undefined);
    hits.step(by, from ?? 0);
  };
  const focusText = () => textElement.current?.focus({ preventScroll: true });
  const select = (range: Range | null, root: Element) =>
    setSelection(range ? readSelection(range, root) : { kind: 'nothing' });
  const onKeyDown = useReaderKeys({
    sourceId: source.id,
    textElement,
    text,
    excerpts: marks.excerpts,
    goal,
    stepHit,
    // The browser tells of a selection a moment later; a key that follows fast must meet it all the same.
    catchUp: () =>
      flushSync(() => textElement.current && select(selectedRange(textElement.current), textElement.current)),
  });
  useCommand('reader.find', () => find.open(wordsOf(selection)), {
    scope: 'focus',
    when: () => source.textLength > 0 && hasFocus(textElement),
  });

  if (text.error) {
    const { title, advice } = describeError(text.error);
    return (
      <Notice tone="danger" title={title}>
        {advice}
      </Notice>
    );
  }
  return (
    <>
      <ReaderHeader
        source={source}
        excerpts={marks.excerpts}
        hits={hits}
        onStep={stepHit}
        isFinding={find.isOpen}
        onFind={() => (find.isOpen ? find.close() : find.open(wordsOf(selection)))}
        onGone={focusText}
      />
      {find.isOpen && (
        <FindBar
          find={find}
          hits={hits}
          onStep={stepHit}
          onClose={() => {
            find.close();
            focusText();
          }}
        />
      )}
      {isShown && source.format === 'csl-json' && (
        <Notice shape="bar" title={readerWords.entryOnly}>
          {readerWords.entryOnlyHint}
        </Notice>
      )}
      {text.isPending && <Spinner />}
      {!text.isPending && text.textLength === 0 && (
        <EmptyState icon={<ScanText size={24} aria-hidden />} title={readerWords.emptyText}>
          {readerWords.emptyTextHint}
        </EmptyState>
      )}
      {isShown && (
        <SourceTextView
          ref={textElement}
          text={text}
          marks={marks}
          goal={goal}
          onSelection={select}
          onPressExcerpt={selectExcerpt}
          onRest={(start) => rememberReaderPosition(source.id, start)}
          onKeyDown={onKeyDown}
        />
      )}
      {isShown && (
        <PassageBar
          source={source}
          textId={text.textId}
          selection={selection}
          excerpts={marks.excerpts}
          excerpt={selectedExcerpt}
          textElement={textElement}
        />
      )}
    </>
  );
}

/** What finding starts with: the selected words, when they are few and stand in one line. */
function wordsOf(selection: SelectionOutcome): string | undefined {
  if (selection.kind !== 'passage') return undefined;
  const { exact } = selection.passage;
  return exact.length <= 100 && !/[\n\t]/.test(exact) ? exact : undefined;
}

/** Finding belongs to the reader and the list beside it; elsewhere its key may mean something else. */
function hasFocus(textElement: RefObject<HTMLElement | null>): boolean {
  const pane = textElement.current?.closest('[data-pane="library"]') ?? textElement.current?.parentElement;
  return pane?.contains(document.activeElement) ?? false;
}
