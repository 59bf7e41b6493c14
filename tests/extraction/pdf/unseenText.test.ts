import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { extractPdf } from '../../../src/extraction/pdf/extractPdf.ts';
import { findUnseenText } from '../../../src/extraction/pdf/findUnseenText.ts';
import { extractionContext as context } from '../../support/extractionContext.ts';
import { type MinimalPdf, minimalPdf } from '../../support/minimalPdf.ts';

const show = (text: string) => `BT /F1 12 Tf 72 600 Td (${text}) Tj ET`;
const pageOf = (content: string, more: Partial<MinimalPdf> = {}) => minimalPdf({ pages: [{ content }], ...more });
const found = (content: string, more: Partial<MinimalPdf> = {}) => findUnseenText(pageOf(content, more));

const image = (side: number) =>
  `<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 0 >>\nstream\n\nendstream`;

describe('text of a PDF that its page does not show', () => {
  it('is read, and a warning says so', async () => {
    const bytes = pageOf(`${show('He will')} q 3 Tr ${show('not')} Q 1 1 1 rg ${show('ever')}`);
    const { text, warnings } = await extractPdf({ bytes, fileName: 'report.pdf', context });
    expect(text).toContain('not');
    expect(warnings).toEqual([
      'The PDF holds text that its pages do not show (one stretch drawn as invisible, and not over a scan); it was read like all other text. Compare what you quote with the page.',
      'The PDF holds text that its pages may not show (one stretch in white with nothing dark behind); it was read like all other text. Compare what you quote with the page.',
    ]);
  });

  it('is what text recognition read where it lies over a scan, and no matter for a warning', () => {
    const hidden = `3 Tr ${show('recognised')}`;
    expect(found(hidden, { objects: [image(1200)] }).invisible).toBe(0);
    // A logo is no scan.
    expect(found(hidden, { objects: [image(64)] }).invisible).toBe(1);
  });

  it.each([
    ['grey', `1 g ${show('white')}`, 1],
    ['RGB, with decimals', `1.0 1.000 1 rg ${show('white')}`, 1],
    ['CMYK', `0 0 0 0 k ${show('white')}`, 1],
    ['a calibrated colour', `/Cs1 cs 1 1 1 scn ${show('white')}`, 1],
    ['over a thin rule', `0 g 72 590 400 0.5 re f 1 g ${show('white')}`, 1],
    ['over a dark area', `0 0 0.5 rg 72 590 400 20 re f 1 g ${show('shown')}`, 0],
    ['over a picture', `/Im1 Do 1 g ${show('shown')}`, 0],
    ['only for an area that is filled', `1 g 0 0 595 842 re f 0 g ${show('shown')}`, 0],
    ['set back with the state', `q 1 g Q ${show('shown')}`, 0],
    ['an ink of which there is much', `/Sep cs 1 scn ${show('shown')}`, 0],
    ['only as an outline', `1 g 1 Tr ${show('shown')}`, 0],
  ])('is known in white: %s', (_, content, white) => {
    expect(found(content)).toEqual({ invisible: 0, white });
  });

  it('is found in packed content, and damaged content is passed over', () => {
    const packed = deflateSync(Buffer.from(`3 Tr ${show('not')}`)).toString('latin1');
    const stream = (inner: string, filter: string) =>
      `<< /Subtype /Form /Filter ${filter} /Length ${inner.length} >>\nstream\n${inner}\nendstream`;
    expect(found('', { objects: [stream(packed, '/FlateDecode')] }).invisible).toBe(1);
    expect(found('', { objects: [stream(packed, '[ /FlateDecode ]')] }).invisible).toBe(1);
    expect(found('', { objects: [stream('no such thing', '/FlateDecode')] })).toEqual({ invisible: 0, white: 0 });
    expect(found('', { objects: [stream(packed, '/LZWDecode')] })).toEqual({ invisible: 0, white: 0 });
    // As `base64.a85encode(zlib.compress(b'3 Tr (not) Tj'))` gives it, from Python.
    expect(
      found('', { objects: [stream('GapQj#UrZuaNH6a<!^SI!#URq\\c~>', '[/ASCII85Decode /FlateDecode]')] }).invisible,
    ).toBe(1);
  });
});
