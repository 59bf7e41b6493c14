import { compareTexts } from '../../core/source/nearCopies/compareTexts.ts';
import { sharedPassages } from '../../core/source/nearCopies/sharedPassages.ts';
import { shinglesOf } from '../../core/source/nearCopies/shinglesOf.ts';
import { readPlainText } from '../../library/tables/sourceTexts.ts';
import type { ReadFunction } from '../context.ts';
import { existingSource } from '../existing.ts';

export const compareSources: ReadFunction<'nearCopies.compare'> = ({ db }, { id, otherId }) => {
  const shingles = shinglesOf(readPlainText(db, existingSource(db, id).textId));
  const others = shinglesOf(readPlainText(db, existingSource(db, otherId).textId));
  const { share, otherShare, sharedWords } = compareTexts(shingles, others);
  return {
    passages: sharedPassages(shingles, others).map(({ range, otherRange, words, kind }) => ({
      start: range.start,
      end: range.end,
      otherStart: otherRange.start,
      otherEnd: otherRange.end,
      words,
      counts: kind,
    })),
    shareOfAsked: share,
    shareOfIt: otherShare,
    sharedWords,
  };
};
