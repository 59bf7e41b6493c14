import { expect, test } from 'vitest';
import { citationKeys } from '../../../src/core/markdown/citations/citationKeys.ts';
import { buildSource } from '../../support/buildSource.ts';

const keysOf = (...metadata: Parameters<typeof buildSource>[1][]): string[] => [
  ...citationKeys(metadata.map((one, index) => buildSource(index, one))).values(),
];

test('a source has its own key, else one of author and year', () => {
  expect(keysOf({ citationKey: 'mine' })).toEqual(['mine']);
  expect(keysOf({ authors: [{ family: 'Müller', given: 'A.' }], published: '2026-03-03' })).toEqual(['muller2026']);
  expect(keysOf({ outlet: 'The Harbour Post', published: '2026' })).toEqual(['harbour2026']);
  expect(keysOf({ title: 'תחזית', published: null })).toEqual(['תחזית']);
  expect(keysOf({})).toEqual(['source']);
});

test('no two sources have one key, and a made key gives way to an own one', () => {
  const roe = { authors: [{ family: 'Roe', given: '' }], published: '2026' };
  expect(citationKeys([buildSource(1, roe), buildSource(2, roe), buildSource(3, { citationKey: 'roe2026' })])).toEqual(
    new Map([
      [buildSource(3).id, 'roe2026'],
      [buildSource(1).id, 'roe2026b'],
      [buildSource(2).id, 'roe2026c'],
    ]),
  );
});
