import { compareTexts } from '../../core/source/nearCopies/compareTexts.ts';
import { sharedPassages } from '../../core/source/nearCopies/sharedPassages.ts';
import { shinglesOf } from '../../core/source/nearCopies/shinglesOf.ts';
import { findNearCopies } from '../../library/tables/nearCopies.ts';
import { readPlainText } from '../../library/tables/sourceTexts.ts';
import type { ReadFunction } from '../context.ts';
import { existingSource } from '../existing.ts';
import { textOfVersion } from '../versions/textOfVersion.ts';
import { shownShares } from './shownShares.ts';

export const compareSources: ReadFunction<'nearCopies.compare'> = ({ db }, { id, otherId }) => {
  const found = findNearCopies(db, id).find((pair) => pair.otherId === otherId);
  const version = found?.version ?? existingSource(db, id).version;
  const otherVersion = found?.otherVersion ?? existingSource(db, otherId).version;
  const shingles = shinglesOf(readPlainText(db, textOfVersion(db, id, version)));
  const others = shinglesOf(readPlainText(db, textOfVersion(db, otherId, otherVersion)));
  const comparison = compareTexts(shingles, others);
  return {
    version,
    otherVersion,
    passages: sharedPassages(shingles, others).map(({ range, otherRange, words, kind }) => ({
      start: range.start,
      end: range.end,
      otherStart: otherRange.start,
      otherEnd: otherRange.end,
      words,
      counts: kind,
    })),
    ...shownShares(comparison, found?.kind === 'text'),
    sharedWords: comparison.sharedWords,
  };
};
