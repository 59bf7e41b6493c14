import { describe, expect, it } from 'vitest';
import { findMarking } from '../../../src/core/importing/metadata/findMarking.ts';

describe('findMarking', () => {
  it.each([
    ['TLP:AMBER – Port authority', 'TLP:AMBER'],
    ['tlp: amber+strict', 'tlp: amber+strict'],
    ['Draft · TLP:WHITE', 'TLP:WHITE'],
    ['RESTRICTED – commercial', 'RESTRICTED'],
    ['Page 3 TOP SECRET', 'TOP SECRET'],
    ['VS-NfD', 'VS-NfD'],
    ['סודי ביותר – עותק 2', 'סודי ביותר'],
  ])('finds the marking in “%s”', (text, marking) => {
    expect(findMarking(text)).toBe(marking);
  });

  it.each([
    'Secretary of State',
    'a confidential source',
    'CONFIDENTIALITY AGREEMENT',
    'Ministry of Health',
    'TLP:AMBERGRIS',
  ])('sees none in “%s”', (text) => {
    expect(findMarking(text)).toBeUndefined();
  });
});
