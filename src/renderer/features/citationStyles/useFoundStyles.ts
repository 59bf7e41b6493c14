import { useEffect, useState } from 'react';
import type { StyleSummary } from '../../../shared/contract/styleOperations.ts';
import { useRead } from '../../bridge/useRead.ts';

interface FoundStyles {
  /** The first of them; while the answer to what was typed last is awaited, those of the one before. */
  readonly found: readonly StyleSummary[];
  readonly total: number;
  /** Whether they are the answer to what was typed last. */
  readonly isAnswered: boolean;
  readonly error: Error | null;
}

/** The styles that hold the words typed, asked for when a person pauses; an answer to words that were typed over is not shown. */
export function useFoundStyles(typed: string): FoundStyles {
  const query = typed.trim();
  const [asked, setAsked] = useState(query);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(query), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query]);
  const { data, error, isPlaceholderData } = useRead(
    'styles.list',
    { query: asked, limit: SHOWN },
    { keepPrevious: true },
  );
  return {
    found: data?.styles ?? [],
    total: data?.total ?? 0,
    isAnswered: asked === query && data !== undefined && !isPlaceholderData,
    error,
  };
}

/** Shorter than the pause in which one looks up, longer than that between two keys. */
const PAUSE_MS = 120;

/** As many as one would scroll through; the rest is found by typing. */
const SHOWN = 100;
