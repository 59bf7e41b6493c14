import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checksumByTable, updateChecksum } from '../../../src/extraction/zip/checksum.ts';
import { ZipFile } from '../../../src/extraction/zip/zipFile.ts';

const problems = { encrypted: () => new Error('encrypted'), unpacksTooFar: () => new Error('too far') };
const open = (bytes: Uint8Array) => new ZipFile(bytes, problems);
const read = (bytes: Uint8Array, name: string) => Buffer.concat([...open(bytes).read(name)]);
const text = (words: string) => new Uint8Array(Buffer.from(words));

describe('a ZIP file', () => {
  it('gives back every part, stored or packed, whatever is in it', () => {
    const files = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 200 }), { minKeys: 1 });
    fc.assert(
      fc.property(files, fc.constantFrom(0 as const, 6 as const), (parts, level) => {
        const bytes = zipSync(parts, { level });
        for (const [name, content] of Object.entries(parts)) expect([...read(bytes, name)]).toEqual([...content]);
      }),
      { numRuns: 50 },
    );
  });

  it('is read through names in other letters and with other strokes', () => {
    const bytes = zipSync({ 'Word\\Document.xml': text('x') });
    expect(read(bytes, '/word/document.xml').toString()).toBe('x');
    expect(open(bytes).has('word/other.xml')).toBe(false);
  });

  it('with a comment at its end is read too', () => {
    const bytes = Buffer.concat([zipSync({ a: text('words') }), Buffer.from('comment')]);
    bytes.writeUInt16LE(7, bytes.length - 9);
    expect(read(bytes, 'a').toString()).toBe('words');
  });

  it('that was cut off anywhere is refused, not read in part', () => {
    const bytes = zipSync({ a: text('words '.repeat(100)), b: text('more') });
    for (let length = 0; length < bytes.length; length += 7) {
      expect(() => read(bytes.subarray(0, length), 'a')).toThrow();
    }
  });

  it('in which a byte of a part has changed is refused', () => {
    const bytes = zipSync({ a: text('The count was 48.') }, { level: 0 });
    bytes[bytes.indexOf(0x34)] = 0x39;
    expect(() => read(bytes, 'a')).toThrow(/damaged/);
  });

  it('with two parts of one name says nothing for either', () => {
    const bytes = zipSync({ aa: text('one'), ab: text('two') });
    const twice = Uint8Array.from(bytes, (byte, index) => (byte === 0x62 && bytes[index - 1] === 0x61 ? 0x61 : byte));
    expect(() => read(twice, 'aa')).toThrow(/exactly once/);
  });

  it('whose part is encrypted says that', () => {
    const bytes = Buffer.from(zipSync({ a: text('words') }));
    bytes[bytes.indexOf('PK\x01\x02', 'latin1') + 8] = 1;
    expect(() => read(bytes, 'a')).toThrow('encrypted');
  });

  it('that declares or unpacks to far more than was packed is stopped', () => {
    const bomb = zipSync({ a: new Uint8Array(64 * 1024 * 1024) });
    expect(() => read(bomb, 'a')).toThrow('too far');
    // The same with a lie in the directory: it is stopped while it unpacks.
    const liar = Buffer.from(bomb);
    liar.writeUInt32LE(1000, liar.indexOf('PK\x01\x02', 'latin1') + 24);
    expect(() => read(liar, 'a')).toThrow('too far');
  });
});

describe('updateChecksum', () => {
  it('is CRC-32: 0xCBF43926 for the digits 1 to 9, in one piece or two', () => {
    expect(updateChecksum(0, text('123456789'))).toBe(0xcbf43926);
    expect(updateChecksum(updateChecksum(0, text('1234')), text('56789'))).toBe(0xcbf43926);
  });

  it('is the same where Node has none of its own', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.nat(0xffffffff), (bytes, before) => {
        expect(checksumByTable(before, bytes)).toBe(updateChecksum(before, bytes));
      }),
    );
  });
});
