import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/extraction/text/decodeText.ts';

const hebrew =
  'משרד החוץ מסר ביום ראשון כי ארבעים ושמונה בני אדם עדיין מוחזקים במחוז החוף, שניים פחות ממה שדווח לפני שבוע.';
const russian =
  'Министерство сообщило в воскресенье, что сорок восемь человек всё ещё удерживаются в прибрежном районе.';
const chinese =
  '外交部星期日表示，目前仍有四十八人被扣押在沿海地区，比一周前公布的数字少两人，双方会谈将于本月底之前恢复。';
const german = 'Das Ministerium teilte mit, dass die Gespräche vor Ende des Monats über Köln fortgesetzt würden.';

describe('decodeText', () => {
  it.each([
    [
      'utf-8 with a byte order mark',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(hebrew)]),
      hebrew,
      'utf-8',
    ],
    ['utf-16le with a byte order mark', Buffer.from(`\ufeff${hebrew}`, 'utf16le'), hebrew, 'utf-16le'],
    ['utf-16be with a byte order mark', iconv.encode(hebrew, 'utf-16be', { addBOM: true }), hebrew, 'utf-16be'],
    ['utf-16le without one', Buffer.from(german, 'utf16le'), german, 'utf-16le'],
    ['utf-8 without one', Buffer.from(hebrew), hebrew, 'utf-8'],
    ['plain ASCII', Buffer.from('plain words'), 'plain words', 'utf-8'],
    ['nothing', Buffer.alloc(0), '', 'utf-8'],
  ])('reads %s without a word', (_, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, warnings: [] });
  });

  it.each([
    ['windows-1255', hebrew],
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['gb18030', chinese],
    [
      'big5',
      '外交部星期日表示，目前仍有四十八人被扣押在沿海地區，比一週前公布的數字少兩人，雙方會談將於本月底之前恢復。',
    ],
    [
      'shift_jis',
      '外務省は日曜日、沿岸地域でなお四十八人が拘束されており、一週間前の発表より二人少ないと明らかにした。',
    ],
    [
      'windows-1256',
      'قالت الوزارة يوم الأحد إن ثمانية وأربعين شخصا ما زالوا محتجزين في المنطقة الساحلية وإن المحادثات ستستأنف.',
    ],
    ['windows-1252', german],
  ])('recognises %s by its letters and says that it guessed', (encoding, text) => {
    const decoded = decodeText(iconv.encode(text, encoding));
    expect(decoded.text).toBe(text);
    expect(decoded.warnings).toEqual([
      expect.stringMatching(/does not say its character set; it was read as .* Check its letters\.$/),
    ]);
  });

  it('follows what a document declares, by the names that browsers accept', () => {
    expect(decodeText(iconv.encode(hebrew, 'windows-1255'), 'ISO-8859-8-I')).toMatchObject({
      text: hebrew,
      warnings: [],
    });
    expect(decodeText(iconv.encode(chinese, 'gb18030'), 'gb2312')).toMatchObject({ text: chinese, warnings: [] });
    expect(decodeText(iconv.encode(german, 'windows-1252'), 'iso-8859-1')).toMatchObject({
      text: german,
      warnings: [],
    });
  });

  it('believes valid UTF-8 rather than a wrong declaration, and says so', () => {
    const decoded = decodeText(Buffer.from(hebrew), 'windows-1252');
    expect(decoded.text).toBe(hebrew);
    expect(decoded.warnings[0]).toContain('declares the character set windows-1252 but is written in UTF-8');
  });

  it('shows stray damage in UTF-8 instead of taking the whole for something else', () => {
    const bytes = Buffer.concat([Buffer.from(hebrew), Buffer.from([0xff]), Buffer.from(hebrew)]);
    const decoded = decodeText(bytes);
    expect(decoded.text).toBe(`${hebrew}\ufffd${hebrew}`);
    expect(decoded.warnings).toEqual([
      'One character could not be read in the character set utf-8 and is shown as \ufffd.',
    ]);
  });

  it('is not led astray by a declaration that names nothing', () => {
    expect(decodeText(Buffer.from(hebrew), 'x-no-such-set').text).toBe(hebrew);
  });
});
