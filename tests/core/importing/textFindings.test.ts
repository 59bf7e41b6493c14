import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDateline } from '../../../src/core/importing/bylines/findDateline.ts';
import { chooseMetadata } from '../../../src/core/importing/metadata/chooseMetadata.ts';
import { textFindings } from '../../../src/core/importing/metadata/textFindings.ts';

const found = (...paragraphs: readonly string[]) => chooseMetadata(textFindings(paragraphs)).metadata;

describe('copy that was saved as plain text', () => {
  it('says by its first lines who wrote it, when and where', () => {
    expect(
      found(
        'Talks resume after nine-day pause',
        'By Orla Penhallow and John Doe, Reuters',
        'Published 3 November 2026',
        'Updated 4 November 2026, 07:15',
        'KESTREL BAY, Nov 3 (Reuters) - Negotiators returned to the harbour on Tuesday.',
      ),
    ).toEqual({
      authors: [
        { family: 'Penhallow', given: 'Orla' },
        { family: 'Doe', given: 'John' },
      ],
      agency: 'Reuters',
      published: '2026-11-03',
      updated: '2026-11-04T07:15',
      dateline: 'KESTREL BAY, Nov 3 (Reuters)',
    });
  });

  it.each([
    ['By Tuesday the lists had been read out.'],
    ['By the sea'],
    ['The list was updated by the ministry on Monday.'],
    ['Nobody was there.', 'x'.repeat(500)],
  ])('says nothing of itself where such words only open a sentence (%#)', (...paragraphs) => {
    expect(found(...paragraphs)).toEqual({});
  });

  it('is not searched to its end: a line further down may be about anything', () => {
    const paragraphs = Array.from({ length: 10 }, (_, index) => `Paragraph ${index}.`);
    expect(found(...paragraphs, 'By Jane Roe')).toEqual({});
  });
});

it('a dateline is always how its paragraph begins', () => {
  const place = fc.constantFrom('JERUSALEM', 'Berlin', 'القدس', 'KYIV, Ukraine', 'BREAKING', 'the sea');
  const part = fc.constantFrom(', 3 Nov', ' (Reuters)', ' (AFP)', ' — ', ' - ', '.- ', ' said', '电', '社', ' ', '');
  fc.assert(
    fc.property(place, fc.array(part, { maxLength: 6 }), fc.string(), (first, parts, rest) => {
      const paragraph = `${first}${parts.join('')}${rest}`
        .replace(/[\u200e\u200f\ufeff]/g, '')
        .replace(/\s+/g, ' ')
        .trim();
      const dateline = findDateline(paragraph);
      if (dateline !== undefined) expect(paragraph.startsWith(dateline.text)).toBe(true);
    }),
  );
});
