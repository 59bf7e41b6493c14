import type { SourceId } from '../../core/ids.ts';
import { compareTexts, judgeComparison } from '../../core/source/nearCopies/compareTexts.ts';
import { fingerprintsOf } from '../../core/source/nearCopies/fingerprintsOf.ts';
import { type Shingles, shinglesOf } from '../../core/source/nearCopies/shinglesOf.ts';
import type { ReadableDb, WritableDb } from '../../library/database.ts';
import { type NearCopy, writeNearCopies } from '../../library/tables/nearCopies.ts';
import {
  countQueue,
  deleteSketches,
  findSketchMatches,
  foldedSha256Of,
  haveSameText,
  leaveQueue,
  nextInQueue,
  queueOutdatedSketches,
  type SketchMatch,
  type SourceVersionText,
  versionTexts,
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

/** Compares one source with the others and puts down what was found; how many copies it is one of. */
function findCopiesOf(db: WritableDb, id: SourceId, texts: ComparedTexts): number {
  leaveQueue(db, id);
  deleteSketches(db, id);
  const candidates: Candidate[] = [];
  for (const own of versionTexts(db, id)) {
    const text = readPlainText(db, own.textId);
    const shingles = shinglesOf(text);
    const fingerprints = fingerprintsOf(shingles);
    writeFoldedText(db, own, foldedSha256Of(text));
    writeSketch(db, own, fingerprints);
    for (const match of findSketchMatches(db, id, fingerprints)) {
      const likeliness = match.shared / Math.max(1, Math.min(fingerprints.length, match.fingerprints));
      if (likeliness >= LEAST_SHARE) candidates.push({ own, shingles, match, likeliness });
    }
  }
  const best = new Map<SourceId, NearCopy>();
  // A few dozen join a source to its family however large that is.
  for (const candidate of candidates.sort((a, b) => b.likeliness - a.likeliness).slice(0, MOST_COMPARED)) {
    const found = compare(db, candidate, texts);
    const known = found && best.get(found.otherId);
    if (found && (!known || isMore(found, known))) best.set(found.otherId, found);
  }
  const copies = [...best.values()];
  writeNearCopies(db, id, copies);
  return copies.filter(({ kind }) => kind !== 'quotes').length;
}

/** A version of another source whose fingerprints say that it may have enough in common with a version of this one. */
interface Candidate {
  readonly own: SourceVersionText;
  readonly shingles: Shingles;
  readonly match: SketchMatch;
  readonly likeliness: number;
}

function compare(db: ReadableDb, { own, shingles, match }: Candidate, texts: ComparedTexts): NearCopy | null {
  const comparison = compareTexts(shingles, texts.get(match));
  const isSame = haveSameText(db, own.textId, match.textId);
  const kind = isSame ? 'text' : judgeComparison(comparison);
  if (kind === null) return null;
  const { share, otherShare, sharedWords, sharedQuotedWords } = comparison;
  return {
    otherId: match.sourceId,
    kind,
    share: isSame ? 1 : share,
    otherShare: isSame ? 1 : otherShare,
    sharedWords: kind === 'quotes' ? sharedQuotedWords : sharedWords,
    version: own.number,
    otherVersion: match.number,
  };
}

/** Whether two versions have more in common than two others; the newer ones where they have the same. */
function isMore(found: NearCopy, known: NearCopy): boolean {
  const rank = ({ kind, share, otherShare, version, otherVersion }: NearCopy) => [
    kind === 'quotes' ? 0 : 1,
    Math.max(share, otherShare),
    version + otherVersion,
  ];
  const [a, b] = [rank(found), rank(known)];
  const differing = a.findIndex((value, index) => value !== b[index]);
  return differing >= 0 && (a[differing] ?? 0) > (b[differing] ?? 0);
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
