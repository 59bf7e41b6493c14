import { describe, expect, test } from 'vitest';
import { addSource } from '../support/builders.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

/** A sentence, the word as it stands in it, and how an analyst would look for that word. */
type Pair = readonly [sentence: string, written: string, sought: string];

const arabic: readonly Pair[] = [
  ['قرأ الصحفي التقرير والكتاب أمس', 'والكتاب', 'كتاب'],
  ['قرأ الصحفي التقرير والكتاب أمس', 'والكتاب', 'الكتاب'],
  ['وصل الوفد إلى المدينة', 'المدينة', 'مدينة'],
  ['بالمفاوضات وحدها ينتهي النزاع', 'بالمفاوضات', 'مفاوضات'],
  ['جاء الرد للحكومة متأخرا', 'للحكومة', 'حكومة'],
  ['وللمدنيين حق في الحماية', 'وللمدنيين', 'مدنيين'],
  ['فالهدنة لم تصمد', 'فالهدنة', 'هدنة'],
  ['فقال المتحدث إن العملية انتهت', 'فقال', 'قال'],
  ['كالصاروخ ارتفع السعر', 'كالصاروخ', 'صاروخ'],
  ['لبنان طلب المساعدة من جيرانه', 'لبنان', 'لبنان'],
  ['عاد الرهائن من غزة ولبنان', 'ولبنان', 'لبنان'],
  ['سافر بطائرة خاصة', 'بطائرة', 'طائرة'],
  ['سيكتب الوزير إلى المجلس', 'سيكتب', 'يكتب'],
  ['وبالرغم من ذلك استمر القصف', 'وبالرغم', 'الرغم'],
  ['قال مُحَمَّد إن الاتفاق قريب', 'مُحَمَّد', 'محمد'],
  ['زار أحمد المخيم', 'أحمد', 'احمد'],
  ['فتحت المدرسة أبوابها', 'المدرسة', 'مدرسه'],
  ['عقد الاجتماع في مستشفى الشفاء', 'مستشفى', 'مستشفي'],
  ['وأُطلق سراح ٢٠ رهينة', '٢٠', '20'],
  ['ذكرت الصحـــيفة نقلا عن مسؤول', 'الصحـــيفة', 'صحيفة'],
];

const hebrew: readonly Pair[] = [
  ['העורך קרא את הכתבה והספר אתמול', 'והספר', 'ספר'],
  ['העורך קרא את הכתבה והספר אתמול', 'והספר', 'הספר'],
  ['הממשלה אישרה את התקציב', 'הממשלה', 'ממשלה'],
  ['הדיון נערך בכנסת', 'בכנסת', 'כנסת'],
  ['הדובר נסע לוושינגטון', 'לוושינגטון', 'וושינגטון'],
  ['החטופים שבו מעזה', 'מעזה', 'עזה'],
  ['כשהמשלחת הגיעה נפתחו השיחות', 'כשהמשלחת', 'משלחת'],
  ['נמסר שהעסקה קרובה', 'שהעסקה', 'עסקה'],
  ['ולכשיחזור ידווח', 'ולכשיחזור', 'יחזור'],
  ['התקבלה החלטה בוועידה', 'בוועידה', 'ועידה'],
  ['הוועידה נדחתה', 'הוועידה', 'ועידה'],
  ['יצא מהבית לפנות בוקר', 'מהבית', 'בית'],
  ['ומהצפון נורו רקטות', 'ומהצפון', 'צפון'],
  ['כרופא הוא נשבע', 'כרופא', 'רופא'],
  ['וביד חזקה', 'וביד', 'יד'],
  ['שָׁלוֹם לכולם', 'שָׁלוֹם', 'שלום'],
  ['דובר צה״ל אמר', 'צה״ל', 'צה"ל'],
  ['כוחות בצה"ל נערכו', 'בצה"ל', 'צהל'],
  ['וּבַמִּדְבָּר שרר שקט', 'וּבַמִּדְבָּר', 'מדבר'],
  ['מו״מ בין הצדדים', 'מו״מ', 'מו"מ'],
];

describe.each([
  ['Arabic', arabic],
  ['Hebrew', hebrew],
])('a word is found in %s', (_, pairs) => {
  test.each(pairs)('in “%s”, written %s, by %s', (sentence, written, sought) => {
    const library = temporaryLibrary();
    const it = addSource(library, { title: 'it' }, `مقدمة פתיחה.\n${sentence}.`);
    addSource(library, { title: 'other' }, 'Nothing of the kind, וגם לא כאן, ولا هنا.');
    for (const query of [sought, `${sought} `]) {
      const { hits, total } = library.call('sources.search', { query });
      expect(hits.map(({ title }) => title)).toEqual(['it']);
      expect(total).toBe(1);
      const [hit] = hits;
      const marked = hit?.snippet.marks.map(({ start, end }) => hit.snippet.text.slice(start, end));
      expect(marked).toEqual([written]);
    }
    const { matches } = library.call('sourceTexts.findMatches', { sourceId: it, query: `${sought} ` });
    expect(matches).toHaveLength(1);
  });
});

test('there are forty pairs', () => {
  expect(arabic.length + hebrew.length).toBe(40);
});

test('in quotation marks a word or phrase stands exactly as it is', () => {
  const library = temporaryLibrary();
  addSource(library, { title: 'with particles' }, 'الكتاب الجديد, והספר החדש');
  addSource(library, { title: 'bare' }, 'كتاب جديد, ספר חדש');
  const found = (query: string) =>
    library
      .call('sources.search', { query })
      .hits.map(({ title }) => title)
      .sort();
  expect(found('"ספר"')).toEqual(['bare']);
  expect(found('"كتاب جديد"')).toEqual(['bare']);
  expect(found('"הספר"')).toEqual([]);
  expect(found('"والكتاب"')).toEqual([]);
  expect(found('ספר ')).toEqual(['bare', 'with particles']);
});

test('what begins like a word without being one behind particles is not found', () => {
  const library = temporaryLibrary();
  addSource(library, { title: 'it' }, 'המספרה נסגרה, تكتب رسالة');
  const found = (query: string) => library.call('sources.search', { query }).total;
  expect(found('ספר ')).toBe(0);
  expect(found('كتب ')).toBe(0);
  expect(found('רה ')).toBe(0);
});

test('a begun word is found behind particles too', () => {
  const library = temporaryLibrary();
  addSource(library, { title: 'it' }, 'ובממשלה נאמר, وبالمفاوضات قيل');
  const found = (query: string) => library.call('sources.search', { query }).total;
  expect(found('ממש')).toBe(1);
  expect(found('مفاو')).toBe(1);
  expect(found('-ממשלה')).toBe(0);
  expect(found('-ממש')).toBe(1);
});
