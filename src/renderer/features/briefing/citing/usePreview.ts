import { useEffect, useState } from 'react';
import type { CitationItem } from '../../../../core/citation/citation.ts';
import type { EngineCitation } from '../../../engine/engineMessages.ts';
import type { DraftSession } from '../draft/draftSession.ts';

/** A citation by itself as the engine prints it, a moment after the last change; null asks for nothing. */
export function usePreview(
  { engine, citations }: DraftSession,
  items: readonly CitationItem[] | null,
): EngineCitation | undefined {
  const [preview, setPreview] = useState<EngineCitation>();
  useEffect(() => {
    if (items === null) return;
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
