import { ScanText } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Source } from '../../../core/source/source.ts';
import { describeError } from '../../bridge/reportError.ts';
import { runCommand } from '../../desk/commandRegistry.ts';
import { selectExcerpt, useDesk } from '../../desk/deskStore.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { readerWords } from '../../words/readerWords.ts';
import { PassageBar } from './PassageBar.tsx';
import { ReaderHeader } from './ReaderHeader.tsx';
import { rememberReaderPosition } from './readerPositions.ts';
import { SourceTextView } from './SourceTextView.tsx';
import { extendByWord, selectSentence } from './selectByKey.ts';
import { readSelection, type SelectionOutcome } from './selectionOffsets.ts';
import { useReaderGoal } from './useReaderGoal.ts';
import { useReaderMarks } from './useReaderMarks.ts';
import { useSourceText } from './useSourceText.ts';

const keyCommands = { e: 'evidence.excerpt', c: 'evidence.claim', enter: 'evidence.cite' } as const;

/** A source's text with its excerpts lit, and what can be made of a passage. */
export function Reader({ source }: { readonly source: Source }) {
  const text = useSourceText(source.id);
  const { marks, hits } = useReaderMarks(source.id);
  const goal = useReaderGoal(source.id, marks.excerpts);
  const selectedExcerptId = useDesk((state) => state.selectedExcerptId);
  const textElement = useRef<HTMLDivElement>(null);
  const [selection, setSelection] = useState<SelectionOutcome>({ kind: 'nothing' });
  const selectedExcerpt = useMemo(
    () => marks.excerpts.find(({ id }) => id === selectedExcerptId) ?? null,
    [marks.excerpts, selectedExcerptId],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const command = keyCommands[event.key.toLowerCase() as keyof typeof keyCommands];
    if (command ? runCommand(command) : selectWithKey(event)) event.preventDefault();
    if (event.key === 'Escape') selectExcerpt(null);
  };
  const selectWithKey = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const root = textElement.current;
    if (!root) return false;
    if (key.toLowerCase() === 's') {
      const blocks = text.runs.flatMap((run) => run ?? []);
      return selectSentence(root, blocks, goal?.position, shiftKey ? -1 : 1);
    }
    if (shiftKey && key === 'ArrowRight') return extendByWord(root, 'right');
    return shiftKey && key === 'ArrowLeft' && extendByWord(root, 'left');
  };

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
      <ReaderHeader source={source} excerpts={marks.excerpts} hits={hits} />
      {text.isPending && <Spinner />}
      {!text.isPending && text.textLength === 0 && (
        <EmptyState icon={<ScanText size={24} aria-hidden />} title={readerWords.emptyText}>
          {readerWords.emptyTextHint}
        </EmptyState>
      )}
      {!text.isPending && text.textLength > 0 && (
        <SourceTextView
          ref={textElement}
          text={text}
          marks={marks}
          goal={goal}
          onSelection={(range, root) => setSelection(range ? readSelection(range, root) : { kind: 'nothing' })}
          onPressExcerpt={selectExcerpt}
          onRest={(start) => rememberReaderPosition(source.id, start)}
          onKeyDown={onKeyDown}
        />
      )}
      <PassageBar
        source={source}
        textId={text.textId}
        selection={selection}
        excerpts={marks.excerpts}
        excerpt={selectedExcerpt}
        textElement={textElement}
      />
    </>
  );
}
