import { describe, expect, test } from 'vitest';
import { findQuote } from '../../../src/core/excerpt/findQuote.ts';

/** Takes a passage with its context from one text and looks for it in another. */
function follow(exact: string, from: string, to: string) {
  const start = from.indexOf(exact);
  if (start < 0) throw new Error(`“${exact}” does not stand in the first text`);
  const end = start + exact.length;
  const finding = findQuote(to, {
    quote: { exact, prefix: from.slice(Math.max(0, start - 32), start), suffix: from.slice(end, end + 32) },
    position: { start, end },
    isUnique: () => from.indexOf(exact) === from.lastIndexOf(exact),
  });
  const words = finding.range && to.slice(finding.range.start, finding.range.end);
  return { ...finding, words };
}

const before = 'The mediators met again in Cairo on Thursday evening. ';
const after = ' The delegation then left for Doha, where talks go on.';

describe('a passage that says the same', () => {
  test('stands exactly where it was in the same text', () => {
    const text = `${before}Twenty hostages are held in the north.${after}`;
    expect(follow('Twenty hostages are held in the north.', text, text)).toMatchObject({ state: 'exact', changes: [] });
  });

  test.each([
    ['white space and line breaks', 'are “held” in the north', 'are\n“held”  in\u00a0the north'],
    ['kinds of quotation marks', 'are “held” in the north', 'are "held" in the north'],
    ['French quotation marks', 'are “held” in the north', 'are «held» in the north'],
    ['soft hyphens and invisible characters', 'the administration denied', 'the admin\u00adistra\u200btion denied'],
    ['ligatures', 'the official fled', 'the oﬃcial ﬂed'],
    ['composed and decomposed letters', 'the café in Besançon', 'the cafe\u0301 in Besanc\u0327on'],
    ['kinds of dashes', 'between 5-6 June', 'between 5–6 June'],
    ['an ellipsis', 'he said... nothing', 'he said… nothing'],
    ['Arabic tatweel and presentation forms', 'أعلن السلام', 'أعلـــن ﺍﻟﺴﻼﻡ'],
    ['Hebrew points that are composed otherwise', 'שׁלום עליכם', 'שׁלום עליכם'],
    ['full-width digits', 'in 2026 about', 'in ２０２６ about'],
    ['line breaks between Chinese characters', '被扣押在北部的人质', '被扣押在\n北部的人质'],
  ])('whatever the typesetting: %s', (_, exact, set) => {
    const found = follow(exact, `${before}${exact}${after}`, `New first words. ${before}${set}${after}`);
    expect(found).toMatchObject({ state: 'moved', words: set });
  });
});

describe('a passage of which something changed that bears meaning', () => {
  test.each([
    ['a digit', '32 hostages are held in the north', '35 hostages are held in the north', 'number'],
    ['a thousands mark', 'about 1,200 trucks waited', 'about 1.200 trucks waited', 'number'],
    ['a power', 'an area of 10² was closed', 'an area of 102 was closed', 'number'],
    ['a minus', 'it fell to 5 degrees', 'it fell to -5 degrees', 'number'],
    ['a number word', 'three of the hostages returned', 'four of the hostages returned', 'number'],
    ['a negation', 'the ministry has confirmed it', 'the ministry has not confirmed it', 'negation'],
    ['a contracted negation', 'the ministry did confirm it', "the ministry didn't confirm it", 'negation'],
    ['a unit', 'a zone of 5 kilometres', 'a zone of 5 miles', 'unit'],
    ['a currency', 'they paid $300 for it', 'they paid €300 for it', 'currency'],
    ['a date', 'they met on Monday in Doha', 'they met on Tuesday in Doha', 'date'],
    ['a name', 'as Colonel Adler told the press', 'as Colonel Brandt told the press', 'name'],
    ['a French negation', 'le ministre a confirmé la liste', 'le ministre n’a pas confirmé la liste', 'negation'],
    ['a German negation', 'die Liste ist bekannt geworden', 'die Liste ist nicht bekannt geworden', 'negation'],
    ['a Spanish number', 'liberaron a cuatro rehenes ayer', 'liberaron a cinco rehenes ayer', 'number'],
    ['a Hebrew negation', 'המשרד אישר את הרשימה', 'המשרד לא אישר את הרשימה', 'negation'],
    ['a Hebrew number word', 'שלושה חטופים שוחררו אתמול', 'ארבעה חטופים שוחררו אתמול', 'number'],
    ['a Hebrew name', 'כך מסר אלוף משנה אדלר', 'כך מסר אלוף משנה ברנט', 'word'],
    ['an Arabic negation', 'أكدت الوزارة القائمة', 'لم تؤكد الوزارة القائمة', 'negation'],
    ['an Arabic number word', 'أفرج عن ثلاثة رهائن أمس', 'أفرج عن أربعة رهائن أمس', 'number'],
    ['a Chinese negation', '外交部已证实这份名单', '外交部未证实这份名单', 'negation'],
    ['a Chinese number', '三名人质昨天获释回家', '四名人质昨天获释回家', 'number'],
  ])('is changed, however alike the rest: %s', (_, exact, changed, kind) => {
    const found = follow(exact, `${before}${exact}.${after}`, `${before}${changed}.${after}`);
    expect(found).toMatchObject({ state: 'changed', words: changed });
    expect(found.changes.map((change) => change.kind)).toContain(kind);
  });

  test('is changed when the word came in right before or behind it, in the same sentence', () => {
    const sentence = (words: string) => `${before}The ministry said it would ${words} next week.${after}`;
    expect(follow('attend the talks', sentence('attend the talks'), sentence('not attend the talks'))).toMatchObject({
      state: 'changed',
      words: 'not attend the talks',
    });
    const count = (words: string) => `${before}They counted ${words} at the crossing.${after}`;
    expect(follow('5', count('5 trucks'), count('1.5 trucks'))).toMatchObject({ state: 'changed', words: '1.5' });
  });

  test('is not changed by a sentence that came in before it', () => {
    const exact = 'Twenty hostages are held in the north.';
    const found = follow(exact, `${before}${exact}${after}`, `${before}Nobody confirmed this. ${exact}${after}`);
    expect(found).toMatchObject({ state: 'moved', words: exact });
  });

  test('names what only looks different as that', () => {
    const found = follow('he said, nothing', `${before}he said, nothing${after}`, `${before}he said: nothing${after}`);
    expect(found).toMatchObject({ state: 'changed', changes: [{ kind: 'punctuation', before: ',', after: ':' }] });
  });
});

describe('a sentence that stands word for word, and once', () => {
  const rows = (days: readonly string[]) =>
    days.map(
      (day, index) => `On ${day} the crossing was open for ${3 + index} hours and ${110 + index} trucks passed.`,
    );
  const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
  const sentence = rows(days)[3] ?? '';
  const text = [before.trim(), ...rows(days)].join(' ');

  test('is found where its lead was written anew, among sentences that are much alike', () => {
    const others = days.map((day, index) => rows(days.map((one, at) => (at === index ? day : one)))[index] ?? '');
    const edited = [before.trim(), others[5], others[0], sentence, others[4], 'The crossing then closed.'].join(' ');
    expect(follow(sentence, text, edited)).toMatchObject({ state: 'moved', words: sentence });
  });

  test('is found where nothing around it is as it was', () => {
    const edited = `The border office gave new figures. ${sentence} It gave no others, and the crossing was closed on Saturday.`;
    expect(follow(sentence, text, edited)).toMatchObject({ state: 'moved', words: sentence });
  });

  test('is found in Chinese, where a sentence has few characters', () => {
    const chinese = '外交部报告了两家医院的伤者在拉法附近。';
    const edited = `新华社开罗电。${chinese}其他情况不明。`;
    expect(follow(chinese, `昨天的会议已经结束。${chinese}代表团随后离开。`, edited)).toMatchObject({ state: 'moved' });
  });

  test('is not the old words in a note, where the sentence has another figure by now', () => {
    const corrected = sentence.replace('113', '131');
    const note = ` The office first said: ${sentence}`;
    const withNewLead = [before.trim(), 'There are no figures of the first days.', corrected, ...rows(days).slice(4)];
    for (const edited of [text.replace(sentence, corrected), withNewLead.join(' ')]) {
      expect(['changed', 'ambiguous']).toContain(follow(sentence, text, edited + note).state);
    }
  });
});

describe('a passage that may not be the one', () => {
  const exact = 'Twenty hostages are held in the north, an official said.';
  const text = `${before}${exact}${after}`;

  test('is ambiguous where it stands twice in the same surroundings, and all places are named', () => {
    const found = follow(exact, text, `${text}\n${text}`);
    expect(found).toMatchObject({ state: 'ambiguous', range: null });
    expect(found.places.map(({ start }) => start)).toEqual([before.length, text.length + 1 + before.length]);
  });

  test('is told from a copy by its surroundings', () => {
    const copy = `An earlier report said: “${exact}” It was widely quoted.`;
    expect(follow(exact, text, `${copy}\n${text}`)).toMatchObject({
      state: 'moved',
      range: { start: copy.length + 1 + before.length, end: copy.length + 1 + before.length + exact.length },
    });
  });

  test('is not the old words in a note about the correction', () => {
    const corrected = text.replace('Twenty', 'Thirty');
    const found = follow(exact, text, `${corrected}\nCorrection: this report first said “${exact}”`);
    expect(found).toMatchObject({ state: 'changed', words: exact.replace('Twenty', 'Thirty') });
  });

  test('is ambiguous where it was taken out and a note quotes it', () => {
    const found = follow(exact, text, `${before}${after}\nCorrection: this report first said “${exact}”`);
    expect(found).toMatchObject({ state: 'ambiguous', range: null });
  });

  test('is ambiguous where short words alone are left of it', () => {
    expect(
      follow('nine', `${before}There were nine.${after}`, 'A cat has nine lives, they say in the town.'),
    ).toMatchObject({
      state: 'ambiguous',
    });
  });

  test('is lost where nothing of it is left', () => {
    expect(follow(exact, text, 'Heavy rain is expected along the coast until Sunday night.')).toMatchObject({
      state: 'lost',
      range: null,
      places: [],
    });
    expect(follow(exact, text, '').state).toBe('lost');
  });

  test('is lost where other words stand in its place, and these are shown', () => {
    const other = 'Heavy rain is expected along the coast until Sunday.';
    const found = follow(exact, text, `${before}${other}${after}`);
    expect(found.state).toBe('lost');
    expect(found.places.map(({ start, end }) => `${before}${other}${after}`.slice(start, end))).toEqual([other]);
  });
});

test.each([
  ['one letter over and over', 'a'.repeat(300_000), `${'a'.repeat(150)}b${'a'.repeat(150)}`],
  ['one word over and over', 'ab '.repeat(100_000), `${'ab '.repeat(60)}cd ${'ab '.repeat(20)}`],
  ['a passage that nearly fits everywhere', 'abcdefgh'.repeat(40_000), 'abcdefgx'.repeat(30)],
  ['a long passage', 'talks in cairo '.repeat(30_000), `${'talks in cairo '.repeat(600)}end`],
])('a hostile text is searched to the end: %s', (_, text, exact) => {
  const { state } = findQuote(text, {
    quote: { exact, prefix: text.slice(0, 32), suffix: text.slice(0, 32) },
    position: { start: 1000, end: 1000 + exact.length },
  });
  expect(['changed', 'ambiguous', 'lost']).toContain(state);
});
