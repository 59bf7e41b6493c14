import { create } from 'zustand';
import { type MarkedAbove, strictestOf } from '../../../core/exporting/markedAbove.ts';
import type { Marking } from '../../../core/marking/marking.ts';

interface MarkedAboveQuestion {
  readonly marked: readonly MarkedAbove[];
  readonly strictest: Marking;
  readonly answer: (mayGoOut: boolean) => void;
}

/** What is asked before a file goes out with what is marked above it; null while nothing is. */
export const useMarkedAboveQuestion = create<{ readonly question: MarkedAboveQuestion | null }>()(() => ({
  question: null,
}));

/** What was confirmed: a marking, or undefined where nothing is marked above the file. `no` where it is not to go out. */
export async function confirmMarkedAbove(marked: readonly MarkedAbove[]): Promise<Marking | undefined | 'no'> {
  const strictest = strictestOf(marked);
  if (strictest === null) return undefined;
  const mayGoOut = await new Promise<boolean>((resolve) => {
    const answer = (given: boolean) => {
      useMarkedAboveQuestion.setState({ question: null });
      resolve(given);
    };
    useMarkedAboveQuestion.setState({ question: { marked, strictest, answer } });
  });
  return mayGoOut ? strictest : 'no';
}
