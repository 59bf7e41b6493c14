// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Excerpt } from '../../../src/core/excerpt/excerpt.ts';
import type { ExcerptId } from '../../../src/core/ids.ts';
import { readSelection } from '../../../src/renderer/features/reader/selectionOffsets.ts';
import { TableView } from '../../../src/renderer/features/reader/TableView.tsx';
import { rangeOver } from '../../../src/renderer/features/reader/textPlaces.ts';
import type { ReadBlock } from '../../../src/renderer/features/reader/useSourceText.ts';

afterEach(cleanup);

const noMarks = { excerpts: [], selectedExcerptId: null, hits: [], currentHit: null };

/** Rows as the library gives them: a line each, with tabs between the cells. */
function rowsOf(text: string): ReadBlock[] {
  let start = 0;
  return text.split('\n').map((line, index) => {
    const row: ReadBlock = {
      kind: 'tableRow',
      level: null,
      page: null,
      index,
      start,
      end: start + line.length,
      text: line,
    };
    start = row.end + 1;
    return row;
  });
}

function excerptAt(letter: string, start: number, end: number): Excerpt {
  return { id: letter.padStart(16, '0') as ExcerptId, position: { start, end } } as Excerpt;
}

describe('a table of a source', () => {
  it('has its cells in columns, numbers with what stands above them at the end', () => {
    render(
      <TableView rows={rowsOf('Held by\tPersons\tMen\nMovement\t1,204\t12\nOthers\tunknown\t3')} marks={noMarks} />,
    );
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    const cells = rows.map((row) => within(row).getAllByRole('cell'));
    expect(cells.map((row) => row.map((cell) => cell.textContent?.trim()))).toEqual([
      ['Held by', 'Persons', 'Men'],
      ['Movement', '1,204', '12'],
      ['Others', 'unknown', '3'],
    ]);
    expect(cells[0]?.map((cell) => cell.dataset['number'])).toEqual(['false', 'false', 'true']);
  });

  it('lights an excerpt that runs over cells in each of them', () => {
    const text = 'Movement\t21\t15';
    render(<TableView rows={rowsOf(text)} marks={{ ...noMarks, excerpts: [excerptAt('a', 4, 11)] }} />);
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['ment\t', '21']);
  });

  it('gives every selection the exact place and words of the source text', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '7', ' ', 'é', 'ש', 'ع', '中', '😀'), maxLength: 6 });
    const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join('\t'));
    const table = fc.array(row, { minLength: 1, maxLength: 5 }).map((rows) => rows.join('\n'));
    fc.assert(
      fc.property(table, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (text, a, b, c, d) => {
        const between = (one: number, other: number) =>
          [one % (text.length + 1), other % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const [from, to] = between(a, b);
        const excerpts = from < to ? [excerptAt('a', ...between(c, d))] : [];
        const { container, unmount } = render(<TableView rows={rowsOf(text)} marks={{ ...noMarks, excerpts }} />);
        const range = rangeOver(container, { start: from, end: to });
        const outcome = range && from < to ? readSelection(range, container) : { kind: 'nothing' as const };
        const expected = text.slice(from, to).trim();
        if (expected === '') expect(outcome.kind).toBe('nothing');
        else {
          const start = from + text.slice(from, to).indexOf(expected);
          expect(outcome).toEqual({
            kind: 'passage',
            passage: { exact: expected, position: { start, end: start + expected.length } },
          });
        }
        unmount();
      }),
      { numRuns: process.env['BRIEFDESK_LONG'] ? 2000 : 200, seed: 11 },
    );
  });
});
