import { expect, test } from 'vitest';
import { findQuote, type QuoteFinding } from '../../../src/core/excerpt/findQuote.ts';
import {
  type Edit,
  edits,
  languages,
  type MarkedText,
  markedText,
  pick,
  placeOf,
  textOf,
} from '../../support/editedText.ts';
import { isLongRun, seededNumbers } from '../../support/seeded.ts';

/** The selectors as they are defined: the passage, 32 characters on either side, its offsets. */
function selectorsOf(text: MarkedText) {
  const own = textOf(text);
  return {
    quote: { exact: text.passage, prefix: text.before.slice(-32), suffix: text.after.slice(0, 32) },
    position: placeOf(text),
    isUnique: () => own.indexOf(text.passage) === own.lastIndexOf(text.passage),
  };
}

interface Trial {
  readonly edit: Edit;
  readonly before: MarkedText;
  readonly after: MarkedText;
  readonly finding: QuoteFinding;
  readonly language: string;
}

function makeTrials(count: number): readonly Trial[] {
  const draw = seededNumbers(20261122);
  const trials: Trial[] = [];
  for (let index = 0; trials.length < count; index += 1) {
    const edit = edits[index % edits.length] as Edit;
    const language = pick(draw, languages);
    const before = markedText(draw, language);
    const after = edit.apply(before, draw, language);
    if (after === undefined) continue;
    // Often something else has changed in the text as well.
    const other = edits[1] as Edit;
    const edited = edit.verdict === 'found' && draw() < 0.3 ? (other.apply(after, draw, language) ?? after) : after;
    trials.push({
      edit,
      before,
      after: edited,
      finding: findQuote(textOf(edited), selectorsOf(before)),
      language: language.name,
    });
  }
  return trials;
}

const standsRight = ({ after, finding }: Trial): boolean => {
  const { start, end } = placeOf(after);
  return finding.range?.start === start && finding.range.end === end;
};
const saysItStands = ({ finding: { state } }: Trial): boolean => state === 'exact' || state === 'moved';
const tell = ({ edit, before, after, finding, language }: Trial): string =>
  `${language}, ${edit.name}: “${before.passage}” → “${after.passage}”: ${finding.state} ${JSON.stringify(finding.range)} of ${JSON.stringify(placeOf(after))} “${finding.range ? textOf(after).slice(finding.range.start, finding.range.end) : ''}” ${finding.score.toFixed(1)} ${finding.runnerUp.toFixed(1)}`;

const trials = makeTrials(isLongRun ? 20_000 : 1000);

test('of 1,000 edits none is taken for the passage where it does not stand as it was', () => {
  const silentlyWrong = trials.filter(
    (trial) => saysItStands(trial) && (trial.edit.verdict === 'flagged' || !standsRight(trial)),
  );
  expect(silentlyWrong.map(tell)).toEqual([]);
});

test('at least 99 of 100 passages that still stand are found in their place, whatever was done elsewhere', () => {
  const standing = trials.filter(({ edit }) => edit.verdict === 'found');
  const missed = standing.filter((trial) => !saysItStands(trial) || !standsRight(trial));
  expect(standing.length).toBeGreaterThan(200);
  expect(missed.map(tell).slice(0, Math.max(0, missed.length - standing.length / 100))).toEqual([]);
});

test('at least 97 of 100 passages that were altered in their place are shown there as changed', () => {
  const altered = trials.filter(({ edit }) => edit.inPlace);
  const missed = altered.filter(({ finding: { state, range }, after }) => {
    const place = placeOf(after);
    return state !== 'changed' || range === null || range.start >= place.end || range.end <= place.start;
  });
  expect(altered.length).toBeGreaterThan(200);
  expect(missed.map(tell).slice(0, Math.max(0, missed.length - (3 * altered.length) / 100))).toEqual([]);
});
