import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasCslFixtures, listCslFixtures, readCslFixture, runOurEngine } from '../../support/cslFixtures.ts';
import { runProcessorItself } from '../../support/fixturesByProcessor.ts';
import { shownHtml } from '../../support/shownText.ts';

const REASON = 'needs the official CSL fixtures in ../shared/csl';
const names = hasCslFixtures ? listCslFixtures() : [];
const positions = names.filter((name) => name.startsWith('position_'));

/** Fixtures that come out otherwise by our engine than by the processor's own calls, each with why. */
const differences = readFileSync(join(import.meta.dirname, 'cslFixtureDifferences.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => line.split(/\s/)[0] ?? '');

/** As a reader sees it, blanks but those between words left out. */
const inWords = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface Outcome {
  readonly expected: string;
  readonly ours: string;
  readonly stepByStep: string;
  readonly rebuilt: string;
}

const outcomes = new Map<string, Outcome>();

beforeAll(() => {
  for (const name of names) {
    const fixture = readCslFixture(name);
    const expected = shownHtml(fixture.expected);
    const stepByStep = attempt(() => runProcessorItself(fixture, 'step by step'));
    outcomes.set(name, {
      expected: inWords(expected),
      ours: inWords(attempt(() => runOurEngine(fixture))),
      stepByStep: inWords(stepByStep),
      // Without citations inserted one after the other there is nothing to rebuild.
      rebuilt: inWords(fixture.steps ? attempt(() => runProcessorItself(fixture, 'rebuilt')) : stepByStep),
    });
  }
});

function attempt(run: () => string): string {
  try {
    return run();
  } catch (error) {
    return `failed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const passing = (by: 'ours' | 'stepByStep' | 'rebuilt'): readonly string[] =>
  [...outcomes].filter(([, outcome]) => outcome[by] === outcome.expected).map(([name]) => name);

describe('the official CSL fixtures', () => {
  test('all sixteen position fixtures are there', ({ skip }) => {
    skip(!hasCslFixtures, REASON);
    expect(positions).toHaveLength(16);
  });

  test.each(positions)('%s comes out as the suite states it', (name) => {
    const { expected, ours } = outcomes.get(name) ?? {};
    expect(ours).toBe(expected);
  });

  test('as many come out as stated as by the processor’s own rebuilding of the document', ({ skip }) => {
    skip(!hasCslFixtures, REASON);
    expect(passing('ours').length).toBeGreaterThanOrEqual(passing('rebuilt').length);
  });

  test('which come out otherwise than by the processor, call by call or rebuilt, is known', ({ skip }) => {
    skip(!hasCslFixtures, REASON);
    const other = [...outcomes].filter(
      ([, { expected, ours, stepByStep, rebuilt }]) =>
        (ours === expected) !== (stepByStep === expected) || (ours === expected) !== (rebuilt === expected),
    );
    expect(other.map(([name]) => name)).toEqual(differences);
  });
});
