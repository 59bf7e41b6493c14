import { ScanText } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { isEntry } from '../../../core/source/isEntry.ts';
import type { Source } from '../../../core/source/source.ts';
import { selectExcerpt } from '../../desk/deskStore.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { readerWords } from '../../words/readerWords.ts';
import { PdfView } from './pdf/PdfView.tsx';
import { rememberReaderPosition } from './readerPositions.ts';
import { SourceTextView } from './SourceTextView.tsx';
import type { TextMarks } from './textMarks.ts';
import type { ReaderGoal } from './useGoal.ts';
import type { ReadBlock, SourceTextRuns } from './useSourceText.ts';

interface ReaderBodyProps {
  /** The element that scrolls and takes the keys. */
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly source: Source;
  readonly text: SourceTextRuns;
  readonly asPages: boolean;
  readonly marks: TextMarks;
  readonly goal: ReaderGoal | undefined;
  readonly onSelection: (range: Range | null, root: Element) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** The blocks of the pages whose text is laid out, in order. */
  readonly onBlocks: (blocks: readonly ReadBlock[]) => void;
  /** Shows pages instead of text, or text instead of pages. */
  readonly onTurn: () => void;
}

/** The source itself, as text or as pages, or why there is nothing to read. */
export function ReaderBody({ text, asPages, source, onBlocks, onTurn, ...shared }: ReaderBodyProps) {
  if (text.isPending) return <Spinner />;
  const isBlank = text.textLength === 0;
  const view = {
    ...shared,
    onPressExcerpt: selectExcerpt,
    onRest: (start: number) => rememberReaderPosition(source.id, start),
  };
  if (asPages) {
    return (
      <>
        {isBlank && (
          <Notice shape="bar" tone="warning" title={readerWords.emptyText}>
            {readerWords.emptyTextHint}
          </Notice>
        )}
        <PdfView key={source.sha256} source={source} onBlocks={onBlocks} onShowText={onTurn} {...view} />
      </>
    );
  }
  if (isBlank) {
    return (
      <EmptyState
        icon={<ScanText size={24} aria-hidden />}
        title={readerWords.emptyText}
        actions={source.format === 'pdf' && <Button onPress={onTurn}>{readerWords.showPages}</Button>}
      >
        {readerWords.emptyTextHint}
      </EmptyState>
    );
  }
  return (
    <>
      {isEntry(source.format) && (
        <Notice shape="bar" title={readerWords.entryOnly}>
          {readerWords.entryOnlyHint}
        </Notice>
      )}
      <SourceTextView text={text} {...view} />
    </>
  );
}
