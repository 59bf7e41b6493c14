import { useEffect, useState } from 'react';
import type { CitationItem } from '../../../../core/citation/citation.ts';
import type { EngineCitation } from '../../../engine/engineMessages.ts';
import type { DraftSession } from '../draft/draftSession.ts';

/** A citation by itself as the engine prints it, a moment after the last change. */
export function usePreview(
  { engine, citations }: DraftSession,
  items: readonly CitationItem[],
): EngineCitation | undefined {
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
