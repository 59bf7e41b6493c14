import { expect, it } from 'vitest';
import { mendBrackets } from '../../../src/extraction/pdf/mendBrackets.ts';

it('brackets that only match when turned round are turned round', () => {
  expect(mendBrackets('48 בני אדם )ולא 51( מוחזקים')).toBe('48 בני אדם (ולא 51) מוחזקים');
  expect(mendBrackets('»כך אמר«')).toBe('«כך אמר»');
});

it('brackets that match, or match neither way, stay as they are', () => {
  for (const text of ['(ולא 51)', 'ללא', 'פתוח ( בלבד', ')(((']) expect(mendBrackets(text)).toBe(text);
});
