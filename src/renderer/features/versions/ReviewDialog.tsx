import { useState } from 'react';
import type { SourceId } from '../../../core/ids.ts';
import { LibraryReview } from './LibraryReview.tsx';
import { SourceReview } from './SourceReview.tsx';

interface ReviewDialogProps {
  /** Whose passages are looked at first; null: those of the whole library. */
  readonly sourceId: SourceId | null;
  readonly onCompare: (sourceId: SourceId) => void;
  readonly onClose: () => void;
}

/** The passages that the newest versions of their sources do not have as they were taken: those of one source, or where there are any. */
export function ReviewDialog({ sourceId, onCompare, onClose }: ReviewDialogProps) {
  const [shown, setShown] = useState(sourceId);
  const library = <LibraryReview onReview={setShown} onClose={onClose} />;
  if (shown === null) return library;
  return (
    <SourceReview
      sourceId={shown}
      whenNone={library}
      onShowLibrary={() => setShown(null)}
      onCompare={onCompare}
      onClose={onClose}
    />
  );
}
