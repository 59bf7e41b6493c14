import { expect, test } from 'vitest';
import { describeFinding } from '../../src/cli/describeFinding.ts';
import type { BlockId, ClaimId } from '../../src/core/ids.ts';
import { sourceId } from '../support/buildSource.ts';

const claim = (number: number, statement: string, passages: number) => ({
  claimId: `clm_${String(number).padStart(16, '0')}` as ClaimId,
  blockId: 'blk_0000000000000000' as BlockId,
  statement,
  passages,
});

test('cited claims that passages contradict are each named with how many', () => {
  const claims = [claim(1, 'Ten were released.', 2), claim(2, 'None was.', 1)];
  expect(describeFinding({ kind: 'claims-contradicted', claims })).toBe(
    'Cited claims that passages of the library contradict: “Ten were released.” (2 passages), “None was.” (1 passage).',
  );
});

test('cited sources of which only the bibliographic entry is in the library are counted and named', () => {
  const sources = [
    { sourceId: sourceId(1), title: 'The talks' },
    { sourceId: sourceId(2), title: 'The list' },
  ];
  expect(describeFinding({ kind: 'sources-entry-only', sources })).toBe(
    'Only the bibliographic entry of 2 cited sources is in the library, not the work itself: “The talks”, “The list”.',
  );
});

test('cited sources that were not read as they stand are named with what reading said of each', () => {
  const sources = [
    { sourceId: sourceId(1), title: 'The list', notices: ['Hidden text was left out.', 'It has forms.'] },
  ];
  expect(describeFinding({ kind: 'sources-with-notices', sources })).toBe(
    'Cited sources that were not read as they stand. “The list”: Hidden text was left out. It has forms.',
  );
});
