import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExcerptId } from '../../../src/core/ids.ts';
import { segmentsOf } from '../../../src/renderer/features/reader/blockSegments.ts';

const id = (letter: string) => `exc_${letter.padEnd(16, '0')}` as ExcerptId;
const none = { excerpts: [], selectedExcerptId: null, hits: [], currentHit: null };

describe('the segments of a block', () => {
  it('are the whole text when nothing is marked', () => {
    const segments = segmentsOf({ start: 10, text: 'Nothing here.' }, none);
    expect(segments.map(({ text, start }) => [text, start])).toEqual([['Nothing here.', 10]]);
  });

  it('are none for an empty block', () => {
    expect(segmentsOf({ start: 10, text: '' }, none)).toEqual([]);
  });

  it('mark only what lies in this block of an excerpt that began in the one before', () => {
    const excerpts = [{ id: id('a'), position: { start: 0, end: 14 } }];
    const segments = segmentsOf({ start: 10, text: 'abcdefgh' }, { ...none, excerpts });
    expect(segments.map(({ text, excerptId }) => [text, excerptId])).toEqual([
      ['abcd', id('a')],
      ['efgh', null],
    ]);
  });

  it('mean the shorter of two excerpts that lie over each other', () => {
    const excerpts = [
      { id: id('long'), position: { start: 0, end: 8 } },
      { id: id('short'), position: { start: 2, end: 5 } },
    ];
    const segments = segmentsOf({ start: 0, text: 'abcdefgh' }, { ...none, excerpts, selectedExcerptId: id('long') });
    expect(segments.map(({ text, excerptId, isSelected }) => [text, excerptId, isSelected])).toEqual([
      ['ab', id('long'), true],
      ['cde', id('short'), true],
      ['fgh', id('long'), true],
    ]);
  });

  it('know hits, and which one is current', () => {
    const hits = [
      { start: 0, end: 2 },
      { start: 4, end: 6 },
    ];
    const segments = segmentsOf({ start: 0, text: 'abcdef' }, { ...none, hits, currentHit: { start: 4, end: 6 } });
    expect(segments.map(({ text, isHit, isCurrentHit }) => [text, isHit, isCurrentHit])).toEqual([
      ['ab', true, false],
      ['cd', false, false],
      ['ef', true, true],
    ]);
  });

  it('put together are always the block’s text, each beginning where the one before ended', () => {
    const position = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 25 }),
        fc.nat(20),
        fc.array(position, { maxLength: 5 }),
        fc.array(position, { maxLength: 5 }),
        (text, start, passages, hits) => {
          const excerpts = passages.map((passage, index) => ({ id: id(String(index)), position: passage }));
          const segments = segmentsOf({ start, text }, { ...none, excerpts, hits });
          expect(segments.map((segment) => segment.text).join('')).toBe(text);
          let at = start;
          for (const segment of segments) {
            expect(segment.start).toBe(at);
            at += segment.text.length;
            const covered = passages.some((passage) => passage.start <= segment.start && passage.end >= at);
            expect(segment.excerptId !== null).toBe(covered);
          }
        },
      ),
      { seed: 11, numRuns: process.env['BRIEFDESK_LONG'] ? 5000 : 500 },
    );
  });
});
