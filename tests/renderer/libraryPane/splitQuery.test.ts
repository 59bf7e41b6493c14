import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearchQuery } from '../../../src/core/text/parseSearchQuery.ts';
import { joinQuery, splitQuery } from '../../../src/renderer/features/libraryPane/search/splitQuery.ts';

describe('a query in the search field', () => {
  it('shows its finished field values as chips and the rest as text', () => {
    expect(splitQuery('outlet:"New York Times" talks -tag:old ')).toMatchObject({
      chips: ['outlet:"New York Times"', '-tag:old'],
      text: 'talks ',
    });
  });

  it('leaves as text what the caret stands in or touches', () => {
    const query = 'grade:A talks';
    expect(splitQuery(query, 'grade:A'.length)).toMatchObject({ chips: [], text: query });
    expect(splitQuery(query, query.length)).toMatchObject({ chips: ['grade:A'], text: 'talks', caret: 'talks'.length });
  });

  it('makes no chip of what cannot be used', () => {
    expect(splitQuery('grade:Q lang: nosuch:field ')).toMatchObject({ chips: [], text: 'grade:Q lang: nosuch:field ' });
  });

  it('asks for the same thing after it was split, whatever was typed', () => {
    const piece = fc.constantFrom(
      'talks',
      '"exchange of names"',
      'outlet:"New York Times"',
      'grade:A-C',
      'grade:Q',
      '-tag:old',
      'NOT lang:he',
      'title:cease*',
      'published:2026-01..2026-03',
      'מוחזקים',
      'in:',
      '"open',
      'a:b',
    );
    const asked = (query: string) =>
      parseSearchQuery(query)
        .parts.map(({ start: _start, end: _end, ...part }) => JSON.stringify(part))
        .sort();
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        // Finished: right at its end a word also counts as a beginning, and chips come before the text.
        const query = `${pieces.filter((one) => one !== '"open').join(' ')} `;
        expect(asked(`${joinQuery(splitQuery(query)).trimEnd()} `)).toEqual(asked(query));
      }),
    );
  });
});
