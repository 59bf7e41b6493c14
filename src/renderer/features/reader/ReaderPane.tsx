import { FileX } from 'lucide-react';
import type { SourceId } from '../../../core/ids.ts';
import { useRead } from '../../bridge/useRead.ts';
import { closeSource, useDesk } from '../../desk/deskStore.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { readerWords } from '../../words/readerWords.ts';
import { Reader } from './Reader.tsx';

/** The open source, beside the draft. */
export function ReaderPane() {
  const sourceId = useDesk((state) => state.openSourceId);
  return sourceId === null ? null : <OpenSource key={sourceId} sourceId={sourceId} />;
}

function OpenSource({ sourceId }: { readonly sourceId: SourceId }) {
  const source = useRead('sources.get', { id: sourceId });
  if (source.isPending) return <Spinner />;
  if (source.isSuccess) return <Reader source={source.data} />;
  return (
    <EmptyState
      icon={<FileX size={24} aria-hidden />}
      title={readerWords.gone}
      actions={<Button onPress={closeSource}>{readerWords.close}</Button>}
    />
  );
}
