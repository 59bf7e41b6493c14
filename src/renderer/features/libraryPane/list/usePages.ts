import { useMemo, useState } from 'react';

export const PAGE = 100;

/** The pages that hold the rows on screen, but the first, which is read anyway. */
export function usePages(): {
  readonly pages: readonly number[];
  readonly showRange: (from: number, to: number) => void;
} {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const pages = useMemo(() => {
    const from = Math.max(1, Math.floor(range.first / PAGE));
    const to = Math.floor(range.last / PAGE);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  }, [range]);
  return {
    pages,
    showRange: (first, last) => {
      if (first !== range.first || last !== range.last) setRange({ first, last });
    },
  };
}
