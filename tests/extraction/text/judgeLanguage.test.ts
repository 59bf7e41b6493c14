import { describe, expect, it } from 'vitest';
import { judgeLanguage } from '../../../src/extraction/text/judgeLanguage.ts';

const english =
  'The committee met three times during the reporting period and heard delegates from each of the districts.';
const hebrew = 'משרד החוץ מסר ביום ראשון כי ארבעים ושמונה בני אדם עדיין מוחזקים במחוז החוף.';

describe('judgeLanguage', () => {
  it('keeps what is declared, with its region, and tells what the words say', () => {
    const judged = { found: { language: 'en-GB' }, detected: 'en', warnings: [] };
    expect(judgeLanguage('en-GB', english, 'page')).toEqual(judged);
  });

  it('detects where nothing is declared', () => {
    expect(judgeLanguage(undefined, english, 'page').found).toEqual({ language: 'en' });
    expect(judgeLanguage(undefined, hebrew, 'page').found).toEqual({ language: 'he' });
  });

  it('does not guess from fewer than forty letters', () => {
    expect(judgeLanguage(undefined, 'Ministry says 48 held', 'page')).toEqual({ found: {}, warnings: [] });
  });

  it('does not believe that Hebrew letters are English, and says what it entered instead', () => {
    const judged = judgeLanguage('en', hebrew, 'page');
    expect(judged.found).toEqual({ language: 'he' });
    expect(judged.warnings).toEqual([
      'The page declares its language as en but is written in other letters; he was entered instead. Check it.',
    ]);
  });
});
