import { describe, expect, it } from 'vitest';
import { attributionHops } from '../../../src/core/claim/attributionHops.ts';

describe('the hops of an attribution', () => {
  it.each([
    ['arrows', 'The Meridian Post → Halyard News → one unnamed official'],
    ['typed arrows', 'The Meridian Post -> Halyard News => one unnamed official'],
    ['arrows without spaces', 'The Meridian Post→Halyard News->one unnamed official'],
    ['angles', 'The Meridian Post > Halyard News › one unnamed official'],
    ['angles and arrows, one of them at the end', 'The Meridian Post > Halyard News → one unnamed official >'],
    ['lines', 'The Meridian Post\nHalyard News\n\none unnamed official'],
  ])('are parted by %s', (_, written) => {
    expect(attributionHops(written)).toEqual(['The Meridian Post', 'Halyard News', 'one unnamed official']);
  });

  it('are one when nothing parts the words, whatever dashes are in them', () => {
    expect(attributionHops('A well-placed source – on the record')).toEqual(['A well-placed source – on the record']);
  });

  it('are not parted by an angle that touches a word', () => {
    expect(attributionHops('›Harbour Post‹, <desk@post.example>')).toEqual(['›Harbour Post‹, <desk@post.example>']);
  });

  it('are none where nothing is stated', () => {
    expect(attributionHops(' → ')).toEqual([]);
  });
});
