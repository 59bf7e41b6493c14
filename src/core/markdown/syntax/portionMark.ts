import type { PhrasingContent } from 'mdast';
import { type Marking, markings } from '../../marking/marking.ts';
import type { Reading } from '../reading/reading.ts';
import { parseAttributes } from './attributes.ts';

/**
 * A portion mark in front of what it marks: a span that every reader of Markdown prints, so that the mark is seen where nobody knows what the
 * span is for.
 */
export function writePortionMark(marking: Marking | undefined): string {
  return marking === undefined ? '' : `[(${marking})]{.marking} `;
}

interface Marked {
  readonly marking?: Marking;
  readonly rest: readonly PhrasingContent[];
}

/**
 * The portion mark that a line begins with, and what follows. One that is not understood ends it: a file without the mark
 * that its writer meant must not come to be.
 */
export function takePortionMark(nodes: readonly PhrasingContent[], reading: Pick<Reading, 'report'>): Marked {
  const [first, second, third, ...others] = nodes;
  if (first?.type !== 'text' || second?.type !== 'attributes') return { rest: nodes };
  const written = /^\[\(?([^[\]]*?)\)?\]$/.exec(first.value)?.[1];
  if (written === undefined || !parseAttributes(second.value).classes.includes('marking')) return { rest: nodes };
  const behind =
    third?.type === 'text' ? [{ ...third, value: third.value.replace(/^[ \n]/, '') }] : third ? [third] : [];
  const rest = [...behind.filter((node) => node.type !== 'text' || node.value !== ''), ...others];
  const marking = markingOf(written);
  if (marking !== undefined) return { marking, rest };
  const line = first.position?.start.line ?? 1;
  const labels = markings.map(({ label }) => label).join(', ');
  reading.report(line, `The portion mark “${written}” is none of TLP 2.0. Write one of: ${labels}.`, 'error');
  return { rest };
}

/** A label of TLP 2.0, also without `TLP:` and in small letters. */
export function markingOf(text: string): Marking | undefined {
  const wanted = text.toUpperCase().replace(/\s+/g, '');
  return markings.find(({ label }) => label === wanted || label === `TLP:${wanted}`)?.label;
}
