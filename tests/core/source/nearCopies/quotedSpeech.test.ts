import { describe, expect, test } from 'vitest';
import { quotedSpeech } from '../../../../src/core/source/nearCopies/quotedSpeech.ts';

const quotes = (text: string) => quotedSpeech(text).map(({ start, end }) => text.slice(start, end));

describe('quoted speech', () => {
  test.each([
    ['straight marks', 'He said "we will not go" and left.', ['we will not go']],
    ['curly marks', '“We stay,” she said. “All of us.”', ['We stay,', 'All of us.']],
    ['British single marks, with an apostrophe inside', '‘We don’t know,’ he said.', ['We don’t know,']],
    ['German marks', 'Er sagte: „Wir bleiben hier“, und ging.', ['Wir bleiben hier']],
    ['French marks', 'Il a dit : « Nous restons ici », puis rien.', [' Nous restons ici ']],
    ['marks turned inwards, as in Denmark', 'Hun sagde: »Vi bliver«.', ['Vi bliver']],
    ['Chinese marks, which stand between letters', '发言人说：“请大家尽早接种”他还说', ['请大家尽早接种']],
    ['Japanese marks', '町長は「廃線にしない」と述べた。', ['廃線にしない']],
    ['Hebrew, where a mark stands in an abbreviation too', 'דובר צה"ל אמר: "אין נפגעים" והוסיף', ['אין נפגעים']],
    ['two paragraphs of one quotation', '“First part.\n“Second part,” he said.', ['First part.', 'Second part,']],
  ])('is found in %s', (_name, text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });

  test.each([
    ['an inch mark that nothing closes', 'A 14" screen.\nAnother line.'],
    ['apostrophes', "It's the dockers' strike."],
    ['a mark closed in another paragraph only', '“An odd mark here.\nAnd its end” there.'],
  ])('is not %s', (_name, text) => {
    expect(quotes(text)).toEqual([]);
  });

  test('is found in a line of a million marks without going through the line for each', () => {
    expect(quotedSpeech('«'.repeat(1_000_000))).toEqual([]);
  });
});
