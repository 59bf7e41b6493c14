// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSelection } from '../../../src/renderer/features/reader/selectionOffsets.ts';

/** The text as the reader draws it: a block per line, each cut into pieces as marks cut it, and page labels in between. */
function drawn(lines: readonly string[], pieceLength = 1000): HTMLElement {
  const root = document.createElement('div');
  let start = 0;
  for (const line of lines) {
    const label = document.createElement('div');
    label.setAttribute('role', 'separator');
    const block = document.createElement('div');
    block.dataset['start'] = String(start);
    for (let at = 0; at < line.length; at += pieceLength) {
      const mark = document.createElement('mark');
      mark.append(line.slice(at, at + pieceLength));
      block.append(mark);
    }
    root.append(label, block);
    start += line.length + 1;
  }
  document.body.replaceChildren(root);
  return root;
}

/** A point of the document at an offset of a block's text. */
function pointAt(root: Element, lineIndex: number, offset: number): readonly [Node, number] {
  const block = root.querySelectorAll('[data-start]')[lineIndex];
  if (!block) throw new Error('no such block');
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left <= length) return [node, left];
    left -= length;
  }
  return [block, 0];
}

function rangeOver(root: Element, from: readonly [number, number], to: readonly [number, number]): Range {
  const range = document.createRange();
  range.setStart(...pointAt(root, ...from));
  range.setEnd(...pointAt(root, ...to));
  return range;
}

describe('the passage a selection means', () => {
  it('has the offsets of the whole text and the characters between them', () => {
    const root = drawn(['First line.', 'The second line.']);
    const outcome = readSelection(rangeOver(root, [1, 4], [1, 10]), root);
    expect(outcome).toEqual({
      kind: 'passage',
      passage: { position: { start: 16, end: 22 }, exact: 'second' },
    });
  });

  it('has one line feed between two blocks', () => {
    const root = drawn(['First line.', 'The second line.']);
    const outcome = readSelection(rangeOver(root, [0, 6], [1, 3]), root);
    expect(outcome).toMatchObject({ passage: { position: { start: 6, end: 15 }, exact: 'line.\nThe' } });
  });

  it('leaves out the space that a double click takes along', () => {
    const root = drawn(['The second line.']);
    const outcome = readSelection(rangeOver(root, [0, 3], [0, 11]), root);
    expect(outcome).toMatchObject({ passage: { position: { start: 4, end: 10 }, exact: 'second' } });
  });

  it('is nothing when only white space is selected', () => {
    const root = drawn(['a   b']);
    expect(readSelection(rangeOver(root, [0, 1], [0, 4]), root)).toEqual({ kind: 'nothing' });
  });

  it('begins and ends at blocks when the selection begins and ends between them', () => {
    const root = drawn(['First.', 'Second.', 'Third.']);
    const range = document.createRange();
    range.setStart(root, 2);
    range.setEnd(root, 5);
    expect(readSelection(range, root)).toMatchObject({
      passage: { position: { start: 7, end: 14 }, exact: 'Second.' },
    });
  });

  it('is refused when a block between its ends is not in the document', () => {
    const root = drawn(['First.', 'Second.', 'Third.']);
    root.querySelectorAll('[data-start]')[1]?.remove();
    expect(readSelection(rangeOver(root, [0, 0], [1, 6]), root)).toEqual({ kind: 'not-loaded' });
  });

  it('is always what stands in the text at its offsets', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', 'ש', 'ع', '中', '😀', '\t'), maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        fc.nat(),
        fc.nat(),
        (lines, pieceLength, a, b) => {
          const text = lines.join('\n');
          const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
          const place = (offset: number): readonly [number, number] => {
            const before = text.slice(0, offset).split('\n');
            return [before.length - 1, before.at(-1)?.length ?? 0];
          };
          const root = drawn(lines, pieceLength);
          const outcome = readSelection(rangeOver(root, place(from), place(to)), root);
          const expected = text.slice(from, to).trim();
          if (expected === '') expect(outcome.kind).toBe('nothing');
          else {
            expect(outcome.kind).toBe('passage');
            if (outcome.kind !== 'passage') return;
            const { position, exact } = outcome.passage;
            expect(exact).toBe(expected);
            expect(text.slice(position.start, position.end)).toBe(expected);
            expect(position.start).toBeGreaterThanOrEqual(from);
            expect(position.end).toBeLessThanOrEqual(to);
          }
        },
      ),
      { numRuns: process.env['BRIEFDESK_LONG'] ? 3000 : 300, seed: 7 },
    );
  });
});
