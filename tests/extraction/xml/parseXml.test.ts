import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/extraction/xml/parseXml.ts';

const limits = { maxNesting: 50, tooDeep: () => new Error('too deep') };
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function events(xml: string, cuts: readonly number[] = []): string {
  const bytes = new Uint8Array(Buffer.from(xml));
  const edges = [0, ...cuts.map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length];
  const pieces = edges.slice(1).map((edge, index) => bytes.subarray(edges[index], edge));
  let written = '';
  parseXml(
    pieces,
    {
      open: (name, attributes) => {
        const shown = Object.entries(attributes).filter(([key]) => !key.startsWith('xmlns') && !key.startsWith('?'));
        written += `<${name}${shown.map(([key, value]) => ` ${key}=${value}`).join('')}>`;
      },
      close: (name) => {
        written += `</${name}>`;
      },
      text: (text) => {
        written += text;
      },
    },
    limits,
  );
  return written;
}

describe('parseXml', () => {
  it('gives names the usual prefixes, where the document uses others, none, or changes them on the way', () => {
    const plain = `<w:p xmlns:w="${W}" w:val="1"><w:t>x</w:t></w:p>`;
    const expected = '<w:p w:val=1><w:t>x</w:t></w:p>';
    expect(events(plain)).toBe(expected);
    expect(events(plain.replaceAll('w:', 'q:').replace('xmlns:w', 'xmlns:q'))).toBe(expected);
    expect(events(`<p xmlns="${W}" xmlns:z="${W}" z:val="1"><t>x</t></p>`)).toBe(expected);
    expect(events(`<a xmlns="urn:other"><p xmlns="${W}"/><p/></a>`)).toBe('<?:a><w:p></w:p><?:p></?:p></?:a>');
  });

  it('says the same however the bytes come in pieces', () => {
    const xml = `<w:p xmlns:w="${W}"><w:t w:val="אב">שלום &amp; 𝛼 é</w:t></w:p>`;
    const whole = events(xml);
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 6 }), (cuts) => {
        expect(events(xml, cuts)).toBe(whole);
      }),
    );
  });

  it.each([
    ['a document type, and with it every entity', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['an entity that nobody declared', '<a>&x;</a>'],
    ['a tag that is not closed', '<a><b></a>'],
    ['an end that is missing', '<a><b>'],
    ['nothing', ''],
  ])('refuses %s', (_, xml) => {
    expect(() => events(xml)).toThrow();
  });

  it('refuses bytes that are no characters instead of replacing them', () => {
    expect(() => parseXml([Uint8Array.of(0x3c, 0x61, 0x3e, 0xff)], { open() {}, close() {} }, limits)).toThrow();
  });

  it('stops at a depth that no document has', () => {
    expect(() => events('<a>'.repeat(51))).toThrow('too deep');
  });
});
