import { FileX } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import type { SourceId } from '../../../core/ids.ts';
import { useRead } from '../../bridge/useRead.ts';
import { useCommand } from '../../desk/commandRegistry.ts';
import { closeSource, useDesk } from '../../desk/deskStore.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { readerWords } from '../../words/readerWords.ts';
import { preparePdfReading } from './pdf/pdfDocuments.ts';
import { Reader } from './Reader.tsx';
import { followJumps, goAlongTrail, useReaderTrail } from './readerTrail.ts';
import { findFirstShown } from './textPlaces.ts';
import { runInput } from './useSourceText.ts';

/** The open source, beside the draft. */
export function ReaderPane() {
  const sourceId = useDesk((state) => state.openSourceId);
  const textElement = useRef<HTMLDivElement>(null);
  useEffect(preparePdfReading, []);
  useEffect(() => followJumps(() => (textElement.current ? findFirstShown(textElement.current) : undefined)), []);
  useCommand('reader.back', () => goAlongTrail('back'), { when: () => useReaderTrail.getState().back.length > 0 });
  useCommand('reader.forward', () => goAlongTrail('forward'), {
    when: () => useReaderTrail.getState().forward.length > 0,
  });
  return sourceId === null ? null : <OpenSource key={sourceId} sourceId={sourceId} textElement={textElement} />;
}

interface OpenSourceProps {
  readonly sourceId: SourceId;
  readonly textElement: RefObject<HTMLDivElement | null>;
}

function OpenSource({ sourceId, textElement }: OpenSourceProps) {
  const source = useRead('sources.get', { id: sourceId });
  // Asked for along with the source: the reader needs them first, and a jump must not wait for one question after the other.
  useRead('excerpts.list', { sourceId });
  useRead('sourceTexts.read', runInput(sourceId, 0));
  if (source.isPending) return <Spinner />;
  if (source.isSuccess) return <Reader source={source.data} textElement={textElement} />;
  return (
    <EmptyState
      icon={<FileX size={24} aria-hidden />}
      title={readerWords.gone}
      actions={<Button onPress={closeSource}>{readerWords.close}</Button>}
    />
  );
}
