import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseMetadata, finding, unsure } from '../../../src/core/importing/metadata/chooseMetadata.ts';
import { valuesAgree } from '../../../src/core/importing/metadata/valuesAgree.ts';

describe('what was found in several places', () => {
  it('is the first sure value, with those that contradict it beside it', () => {
    const { metadata, origins } = chooseMetadata([
      ...finding('published', '2026-11-02', 'json-ld', 'datePublished'),
      ...finding('published', '2026-11-03T20:00:00-03:00', 'open-graph', 'article:published_time'),
      ...finding('published', '2026-11-02', 'page-element', 'time'),
    ]);
    expect(metadata).toEqual({ published: '2026-11-02' });
    expect(origins.published).toEqual({
      from: { kind: 'json-ld', detail: 'datePublished' },
      alternatives: [
        { value: '2026-11-03T20:00:00-03:00', from: { kind: 'open-graph', detail: 'article:published_time' } },
      ],
    });
  });

  it('stays unknown where nothing is sure, and is offered', () => {
    const { metadata, origins } = chooseMetadata(
      unsure(finding('published', '2026-11-02', 'pdf-info', 'CreationDate')),
    );
    expect(metadata).toEqual({});
    expect(origins.published).toEqual({
      from: null,
      alternatives: [{ value: '2026-11-02', from: { kind: 'pdf-info', detail: 'CreationDate' } }],
    });
  });

  it('offers each contradicting value once, and none that agrees with another', () => {
    const values = fc.array(fc.constantFrom('2026', '2026-11', '2026-11-02', '2026-11-03', '2026-11-03T08:00Z'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(values, (dates) => {
        const findings = dates.flatMap((date) => finding('published', date, 'json-ld', 'datePublished'));
        const { metadata, origins } = chooseMetadata(findings);
        expect(metadata.published).toBe(dates[0]);
        const kept = [metadata.published ?? '', ...(origins.published?.alternatives ?? []).map(({ value }) => value)];
        for (const [index, one] of kept.entries())
          for (const other of kept.slice(index + 1)) expect(valuesAgree('published', one, other)).toBe(false);
      }),
    );
  });
});

describe('two values', () => {
  it.each([
    ['published', '2026-11-22', '2026-11-22T08:30:00+02:00'],
    ['published', '2026-11-22T08:30:00+02:00', '2026-11-22T06:30:00Z'],
    ['published', '2026-11-21', '2026-11-22T00:30:00+02:00'],
    ['title', '‘We counted them’', "'We counted them'"],
    ['title', 'Ministry lowers count of people…', 'Ministry lowers count of people held'],
    ['language', 'en', 'en-GB'],
    ['url', 'https://www.a.example/x/', 'http://a.example/x'],
    ['dateline', 'Kestrel Point', 'KESTREL POINT, 3 Nov (Reuters)'],
    ['outlet', 'THE HARBOUR POST', 'The Harbour Post'],
  ] as const)('of %s say the same: %s, %s', (field, one, other) => {
    expect(valuesAgree(field, one, other)).toBe(true);
    expect(valuesAgree(field, other, one)).toBe(true);
  });

  it.each([
    ['published', '2026-11-22', '2026-11-23'],
    ['published', '2026-11-22T08:30:00Z', '2026-11-22T08:32:00Z'],
    ['title', 'Ministry says 48', 'Ministry says 49'],
    ['language', 'en', 'es'],
    ['url', 'https://a.example/x?id=1', 'https://a.example/x?id=2'],
  ] as const)('of %s contradict each other: %s, %s', (field, one, other) => {
    expect(valuesAgree(field, one, other)).toBe(false);
  });

  it('of names say the same in any order and case', () => {
    const roe = { family: 'Roe', given: 'Jane A.' };
    const body = { literal: 'Open Ledger Institute' };
    expect(valuesAgree('authors', [roe, body], [{ literal: 'OPEN LEDGER INSTITUTE' }, { literal: 'Jane A Roe' }])).toBe(
      true,
    );
    expect(valuesAgree('authors', [roe, body], [roe])).toBe(false);
  });
});
