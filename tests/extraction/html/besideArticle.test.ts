import { describe, expect, it } from 'vitest';
import { isCorrectionNote } from '../../../src/extraction/html/correctionNote.ts';
import { extractHtml } from '../../../src/extraction/html/extractHtml.ts';
import { seemsCutOff } from '../../../src/extraction/html/seemsCutOff.ts';
import { extractionContext } from '../../support/extractionContext.ts';

const extract = (html: string) =>
  extractHtml({ bytes: new Uint8Array(Buffer.from(html)), fileName: 'page.html', context: extractionContext });
const filler = `<p>${'The ministry said on Sunday that 21 ships would stay in the harbour for two more weeks. '.repeat(4)}</p>`;
const page = (article: string, around: string) =>
  extract(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title></head><body><nav><a href="/">Home</a><img alt="The Gull, a daily paper of the coast"></nav><article><h1>Headline here</h1>${filler.repeat(3)}${article}</article>${around}</body></html>`,
  );

describe('a correction beside the article', () => {
  const correction = 'Correction: an earlier version of this article misstated the toll. It was 12.';

  it.each([
    `<footer><p>${correction}</p><p>Copyright 2026 The Gull. All rights reserved.</p></footer>`,
    `<aside><div>${correction}</div></aside>`,
    `<div class="sidebar"><p>${correction}</p></div>`,
  ])('is part of its text, at the end, and said: %s', (around) => {
    const { text, warnings } = page('', around);
    expect(text.split('\n').at(-1)).toBe(correction);
    expect(text).not.toContain('Copyright');
    expect(warnings).toEqual([
      `A correction or note of the editors stands beside the article and was kept at the end of the text: “${correction}”`,
    ]);
  });

  it('stands in the text once where the article has it', () => {
    const { text, warnings } = page(`<p>${correction}</p>`, `<footer><p>${correction}</p></footer>`);
    expect(text.split(correction)).toHaveLength(2);
    expect(warnings).toEqual([]);
  });

  it.each([
    'Editor’s note: The figure in the second paragraph was 12.',
    'Clarification (3 November 2026): the minister spoke on Monday, not on Sunday.',
    'Update, 4 November: the harbour was opened again in the night.',
    'This story has been corrected to say that the toll was 12.',
    'Berichtigung: In einer früheren Fassung war die Zahl falsch.',
    'Anmerkung der Redaktion: Die Zahl der Toten wurde geändert.',
    'Rectificatif : le bilan est de douze morts et non de vingt.',
    'Fe de errores: la cifra correcta es doce, no veintiuno.',
    'Исправление: в первоначальной версии число было указано неверно.',
    'تصحيح: ورد في نسخة سابقة من هذا التقرير رقم غير صحيح.',
    'תיקון: בגרסה קודמת של הכתבה צוין מספר שגוי של נפגעים.',
    '更正：本文较早版本中的伤亡人数有误。',
    '訂正：以前の記事では死者数が誤っていました。',
  ])('is known in many languages: %s', (text) => {
    expect(isCorrectionNote(text)).toBe(true);
  });

  it.each([
    'Corrections policy',
    'Request a correction',
    'Last updated: 3 November 2026 at 10:00',
    'Update: 3 November 2026',
    'آخر تحديث: ٤ نوفمبر ٢٠٢٦',
    'Mise à jour : 3 novembre 2026 à 10h00',
    'Sign up for updates from our newsroom in your inbox every morning.',
    'We have updated our privacy policy and terms of service.',
    'Copyright 2026 The Gull. All rights reserved.',
  ])('is not taken for what every page has: %s', (text) => {
    expect(isCorrectionNote(text)).toBe(false);
  });
});

describe('what is left out beside the article', () => {
  it('is counted by kind in one warning', () => {
    const { text, warnings } = page(
      '<p><img src="a" alt="Chart: 55 per cent voted against the treaty"></p><svg><text>Dead: 44</text></svg><iframe srcdoc="<p>framed words</p>"></iframe><p hidden>A paragraph that nobody sees.</p><p>Name: <input value="typed value 99"></p>',
      `<aside><h2>Background</h2><p>${'The harbour was built long ago by the first minister of works. '.repeat(3)}</p></aside>`,
    );
    expect(text).not.toMatch(/55|44|framed|nobody|typed|built/);
    expect(warnings).toEqual([
      'Left out beside the article: 1 image description, 1 drawing with words, 1 frame, 1 filled form field, 1 hidden paragraph, 1 aside; see the original.',
    ]);
  });

  it('is not worth a word on an ordinary page', () => {
    const ordinary =
      '<header><a href="/">The Gull</a><svg><text>The Gull</text></svg></header><aside><h2>Most read</h2><ul><li><a href="/1">Ten cats and what became of them in the end</a></li></ul></aside><form role="search"><input value="Search"></form><div id="cookie-consent" style="display:none"><p>We use cookies to do this and that on our pages.</p></div><ul hidden><li><a href="/2">Politics of the coast</a></li></ul><footer><p>Copyright 2026 The Gull, all rights reserved, 1 Quay Street.</p><a href="/c">Corrections policy: how we correct our mistakes on this site</a></footer>';
    expect(page('<p><img src="a" alt="photo.jpg"><img src="b" alt="Reuters"></p>', ordinary).warnings).toEqual([]);
  });

  it('is no description that the caption repeats', () => {
    const figure =
      '<figure><img src="a" alt="The harbour on Sunday morning"><figcaption>The harbour on Sunday morning</figcaption></figure>';
    expect(page(figure, '').warnings).toEqual([]);
  });
});

describe('a page that ends before its end', () => {
  const whole =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title></head><body><main><h1>Head</h1><p>One.<table><tr><td>A<td>1</table><!-- done --></main></body></html>';

  it('is said to seem cut off', () => {
    expect(extract(whole.slice(0, whole.indexOf('<td>1'))).warnings).toContain(
      'The page seems to be cut off: it ends inside one of its parts, and the end of the text may be missing.',
    );
  });

  it.each([
    '<p>Words.<table><tr><td>A</td><td>',
    '<p>Words.</p><!-- a comment without',
    '<p>Words.</p><a href="x',
    '<p>Words.</p><script>var a = "<p>',
    '<html><body><article><p>Words.</p>',
    '<html><body><ul><li>One<li>Tw',
  ])('is known by what is open at its end: %s', (html) => {
    expect(seemsCutOff(html)).toBe(true);
  });

  it.each([
    whole,
    'Only words, 3 < 4.',
    '<p>Only a paragraph.',
    '<title>T</title><p>Only a <b>paragraph.',
    '<html><head><title>T</title></head><p>One.<p>Two.',
    '<html><body><ul><li>One<li>Two</ul>',
    '<html><body><div><p>An end tag is missing.</p></body></html><!-- 12 ms -->',
    '<html><body><p>One</p><img src="a"/><br><hr>',
    '<html><body><script>if (a<b) document.write("<table>")</script><!-- <table> --><p>One.',
    '<html><head><title>About <table></title></head><body><p>One.',
    '',
  ])('is not what authors may leave out: %s', (html) => {
    expect(seemsCutOff(html)).toBe(false);
  });
});
