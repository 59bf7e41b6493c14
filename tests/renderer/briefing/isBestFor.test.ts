import { describe, expect, it } from 'vitest';
import { isBestFor } from '../../../src/renderer/features/briefing/citing/isBestFor.ts';
import type { Citable } from '../../../src/shared/contract/evidenceOperations.ts';

const claim = (statement: string) => ({ kind: 'claim', claim: { statement } }) as unknown as Citable;
const ministry = claim('The ministry counts 48 people');
const minimum = claim('A minimum of 48 people');

describe('the entry in hand, while the last letters are not answered yet', () => {
  it('is taken when these letters find nothing better', () => {
    expect(isBestFor('minis', [ministry, minimum], ministry)).toBe(true);
    expect(isBestFor('ministry 48', [ministry, minimum], ministry)).toBe(true);
  });

  it('is not taken when these letters find another, or do not find it', () => {
    expect(isBestFor('minim', [ministry, minimum], ministry)).toBe(false);
    expect(isBestFor('teleport', [ministry], ministry)).toBe(false);
  });

  it('is not taken when the list is full: the best may not be among them', () => {
    expect(isBestFor('minis', [ministry, ...Array<Citable>(29).fill(minimum)], ministry)).toBe(false);
  });

  it('is none when nothing is listed', () => {
    expect(isBestFor('minis', [], undefined)).toBe(false);
  });
});
