import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Source } from '../../../core/source/source.ts';
import { describeError } from '../../bridge/reportError.ts';
import { useRead } from '../../bridge/useRead.ts';
import { useCommand } from '../../desk/commandRegistry.ts';
import { showPdfAs, useDesk } from '../../desk/deskStore.ts';
import { Notice } from '../../ui/Notice.tsx';
import { FindBar } from './FindBar.tsx';
import { PassageBar } from './PassageBar.tsx';
import { placedExcerpts } from './placedExcerpts.ts';
import { ReaderBody } from './ReaderBody.tsx';
import { ReaderHeader } from './ReaderHeader.tsx';
import { ReadingNotices } from './ReadingNotices.tsx';
import { selectedRange } from './selectedRange.ts';
import type { SelectionOutcome } from './selectionOffsets.ts';
import { findFirstShown } from './textPlaces.ts';
import { useFind } from './useFind.ts';
import type { ReaderGoal } from './useGoal.ts';
import { useReaderGoal } from './useReaderGoal.ts';
import { useReaderKeys } from './useReaderKeys.ts';
import { useReaderMarks } from './useReaderMarks.ts';
import { useReaderSelection } from './useReaderSelection.ts';
import { useShownVersion } from './useShownVersion.ts';
import { type ReadBlock, useSourceText } from './useSourceText.ts';
import { VersionNotices } from './VersionNotices.tsx';

interface ReaderProps {
  readonly source: Source;
  /** The element of the text, for whoever must know what is on screen. */
  readonly textElement: RefObject<HTMLDivElement | null>;
}

/** A source's text with its excerpts lit, and what can be made of a passage. */
export function Reader({ source, textElement }: ReaderProps) {
  const every = useRead('excerpts.list', { sourceId: source.id }).data;
  const version = useShownVersion(source, every);
  const olderVersion = version < source.version ? version : undefined;
  const text = useSourceText(source.id, olderVersion);
  const find = useFind();
  const textId = olderVersion === undefined ? source.textId : text.textId;
  const excerpts = useMemo(() => (every && textId ? placedExcerpts(every, textId) : undefined), [every, textId]);
  const { marks, hits } = useReaderMarks({ sourceId: source.id, excerpts, version: olderVersion }, find.query);
  const asked = useReaderGoal(source.id, excerpts);
  const [turned, setTurned] = useState<{ readonly asked: ReaderGoal | undefined; readonly there: ReaderGoal } | null>(
    null,
  );
  const goal = turned && turned.asked === asked ? turned.there : asked;
  const selectedExcerptId = useDesk((state) => state.selectedExcerptId);
  const selectedExcerpt = useMemo(
    () => marks.excerpts.find(({ id }) => id === selectedExcerptId) ?? null,
    [marks.excerpts, selectedExcerptId],
  );
  const isShown = !text.isPending && text.textLength > 0;
  const asPages =
    useDesk((state) => state.pdfView === 'pages') && source.format === 'pdf' && olderVersion === undefined;
  const [selection, select] = useReaderSelection(`${text.textId} ${asPages ? 'pages' : 'text'}`, textElement);
  const pageBlocks = useRef<readonly ReadBlock[]>([]);
  const noteBlocks = useCallback((blocks: readonly ReadBlock[]) => {
    pageBlocks.current = blocks;
  }, []);
  const turnView = () => {
    // The other view opens where this one is.
    const start = (textElement.current && findFirstShown(textElement.current)) ?? 0;
    const there = { position: { start, end: start + 1 }, stands: 'top', takesFocus: true } as const;
    setTurned({ asked, there });
    showPdfAs(asPages ? 'text' : 'pages');
  };
  useCommand('reader.pages', turnView, { when: () => source.format === 'pdf' });
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
  const onKeyDown = useReaderKeys({
    sourceId: source.id,
    textElement,
    shownBlocks: () => (asPages ? pageBlocks.current : text.runs.flatMap((run) => run ?? [])),
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
        version={version}
        excerpts={marks.excerpts}
        hits={hits}
        onStep={stepHit}
        isFinding={find.isOpen}
        shownAs={source.format === 'pdf' && olderVersion === undefined ? (asPages ? 'pages' : 'text') : null}
        onTurn={turnView}
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
      <VersionNotices source={source} version={version} excerpts={every ?? []} />
      <ReadingNotices key={text.textId} notices={text.notices} />
      <ReaderBody
        ref={textElement}
        source={source}
        text={text}
        asPages={asPages}
        marks={marks}
        goal={goal}
        onSelection={select}
        onKeyDown={onKeyDown}
        onBlocks={noteBlocks}
        onTurn={turnView}
      />
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
