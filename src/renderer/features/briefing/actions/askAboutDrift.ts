import { create } from 'zustand';
import type { BriefingId } from '../../../../core/ids.ts';
import type { DriftedCitation } from '../../../../shared/contract/driftedCitation.ts';
import { call } from '../../../bridge/call.ts';

interface Question {
  readonly drifted: readonly DriftedCitation[];
  readonly answer: (goesOn: boolean) => void;
}

/** What is asked before an export; null while nothing is. */
export const useDriftQuestion = create<{ readonly question: Question | null }>()(() => ({ question: null }));

/**
 * Before an export: names every cited passage that does not stand in the newest version of its source as it was taken, and asks whether the file
 * shall be made all the same. With a lost one it cannot be. Passages that the analyst keeps as of their version are named too,
 * but by themselves they are no reason to ask. Whether to go on.
 * @param onAsk called when there is something to ask
 */
export async function askAboutDrift(briefingId: BriefingId, onAsk: () => void = () => {}): Promise<boolean> {
  const drifted = await call('exports.findDrift', { briefingId });
  if (drifted.every(({ excerpt }) => excerpt.keptAt !== null)) return true;
  onAsk();
  return new Promise((resolve) => {
    const answer = (goesOn: boolean) => {
      useDriftQuestion.setState({ question: null });
      resolve(goesOn);
    };
    useDriftQuestion.setState({ question: { drifted, answer } });
  });
}
