import { describe, expect, it } from 'vitest';
import { findDateline } from '../../../src/core/importing/bylines/findDateline.ts';

describe('the line that opens a news report', () => {
  it.each([
    ['JERUSALEM, 3 Nov (Reuters) — Negotiators said', 'JERUSALEM, 3 Nov (Reuters)', ['Reuters']],
    ['WASHINGTON (AP) — The department', 'WASHINGTON (AP)', ['AP']],
    ['KYIV, Ukraine (AP) - Rescuers', 'KYIV, Ukraine (AP)', ['AP']],
    ['Berlin (dpa) - Die Regierung', 'Berlin (dpa)', ['dpa']],
    ['PARIS, 3 nov. (AFP) - Le ministère', 'PARIS, 3 nov. (AFP)', ['AFP']],
    ['Madrid, 3 nov (EFE).- El ministerio', 'Madrid, 3 nov (EFE)', ['EFE']],
    [
      'BRUSSELS, Nov. 3 (Meridian News Agency) — Ministers',
      'BRUSSELS, Nov. 3 (Meridian News Agency)',
      ['Meridian News Agency'],
    ],
    ['Jerusalem, 3 November – The talks', 'Jerusalem, 3 November', []],
    ['SANDHOLM — Diplomats', 'SANDHOLM', []],
    ['رام الله (أ ف ب) - قال', 'رام الله (أ ف ب)', ['AFP']],
    ['عمان، 3 تشرين الثاني (بترا) - قال', 'عمان، 3 تشرين الثاني (بترا)', ['Petra']],
    ['新华社耶路撒冷11月3日电（记者王小明）双方', '新华社耶路撒冷11月3日电', ['Xinhua']],
    ['(Reuters) - The bank', '(Reuters)', ['Reuters']],
  ])('names place, day and agency as they stand there: %s', (paragraph, text, agencies) => {
    expect(findDateline(paragraph)).toEqual({ text, agencies });
  });

  it.each([
    'BREAKING — The ministry said',
    'EXCLUSIVE - Documents show',
    'The minister – a friend of the poet – said',
    'UN officials — who asked not to be named — said',
    'Nobody (not even Reuters) - said',
    'In 2026 - the year of the flood - the bridge',
    'Talks resumed on Tuesday.',
    '',
  ])('is not seen where there is none: %s', (paragraph) => {
    expect(findDateline(paragraph)).toBeUndefined();
  });
});
