import { compareTexts, judgeComparison } from '../../core/source/nearCopies/compareTexts.ts';
import { fingerprintsOf } from '../../core/source/nearCopies/fingerprintsOf.ts';
import { foldedTextOf } from '../../core/source/nearCopies/foldedTextOf.ts';
import { type Shingles, shinglesOf } from '../../core/source/nearCopies/shinglesOf.ts';
import type { ReadableDb, WritableDb } from '../../library/database.ts';
import { type NearCopy, writeNearCopies } from '../../library/tables/nearCopies.ts';
import {
  countQueue,
  findSketchMatches,
  haveSameText,
  leaveQueue,
  nextInQueue,
  queueOutdatedSketches,
  type SketchMatch,
  writeFoldedText,
  writeSketch,
} from '../../library/tables/sketches.ts';
import { readPlainText } from '../../library/tables/sourceTexts.ts';
import type { WriteFunction } from '../context.ts';

/** At least one source, then as many as the time allows: a write that comes meanwhile waits no longer than that. */
export const findNext: WriteFunction<'nearCopies.findNext'> = ({ db }, { milliseconds }) => {
  queueOutdatedSketches(db);
  const end = performance.now() + milliseconds;
  const texts = new ComparedTexts(db);
  let compared = 0;
  let found = 0;
  for (const source of nextInQueue(db, MOST_AT_ONCE)) {
    found += findCopiesOf(db, source, texts);
    compared += 1;
    if (performance.now() >= end) break;
  }
  return { compared, found, waiting: countQueue(db) };
};

const MOST_AT_ONCE = 200;

type QueuedSource = ReturnType<typeof nextInQueue>[number];

/** Compares one source with the others and puts down what was found; how many copies it is one of. */
function findCopiesOf(db: WritableDb, source: QueuedSource, texts: ComparedTexts): number {
  const text = readPlainText(db, source.textId);
  const shingles = shinglesOf(text);
  const fingerprints = fingerprintsOf(shingles);
  writeFoldedText(db, source, foldedTextOf(text));
  leaveQueue(db, source.id);
  const copies: NearCopy[] = [];
  for (const match of likelyMatches(findSketchMatches(db, source.id, fingerprints), fingerprints.length)) {
    const comparison = compareTexts(shingles, texts.get(match));
    const isSame = haveSameText(db, source.textId, match.textId);
    const kind = isSame ? 'text' : judgeComparison(comparison);
    if (kind === null) continue;
    const { share, otherShare, sharedWords, sharedQuotedWords } = comparison;
    copies.push({
      otherId: match.sourceId,
      kind,
      share: isSame ? 1 : share,
      otherShare: isSame ? 1 : otherShare,
      sharedWords: kind === 'quotes' ? sharedQuotedWords : sharedWords,
    });
  }
  writeSketch(db, source, fingerprints);
  writeNearCopies(db, source.id, copies);
  return copies.filter(({ kind }) => kind !== 'quotes').length;
}

/**
 * Those whose fingerprints say that they may have enough in common, the likeliest first. A few dozen join a source to its family
 * however large that is.
 */
function likelyMatches(matches: readonly SketchMatch[], fingerprints: number): readonly SketchMatch[] {
  const shareOf = (match: SketchMatch) => match.shared / Math.max(1, Math.min(fingerprints, match.fingerprints));
  return matches
    .filter((match) => shareOf(match) >= LEAST_SHARE)
    .sort((a, b) => shareOf(b) - shareOf(a))
    .slice(0, MOST_COMPARED);
}

/** Far below what makes a copy: of a short text only few fingerprints are known. */
const LEAST_SHARE = 0.1;
const MOST_COMPARED = 24;

/** The texts compared last, cut into shingles: the oldest of a large family are met again and again. */
class ComparedTexts {
  readonly #db: ReadableDb;
  readonly #kept = new Map<string, Shingles>();

  constructor(db: ReadableDb) {
    this.#db = db;
  }

  get({ textId }: SketchMatch): Shingles {
    const known = this.#kept.get(textId);
    if (known) return known;
    const shingles = shinglesOf(readPlainText(this.#db, textId));
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    // Not those of a whole book: a few of them would fill the memory.
    if (shingles.hashes.length < LONGEST_KEPT) this.#kept.set(textId, shingles);
    return shingles;
  }
}

const MOST_KEPT = 64;
const LONGEST_KEPT = 20_000;
