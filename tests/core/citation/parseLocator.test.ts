import { describe, expect, it } from 'vitest';
import { parseLocator, readLocatorField, startsLocator } from '../../../src/core/citation/parseLocator.ts';

describe('parseLocator', () => {
  it.each([
    ['p 4', 'page', '4'],
    ['p4', 'page', '4'],
    ['p. 4', 'page', '4'],
    ['P. 4', 'page', '4'],
    ['pp. 4-6', 'page', '4-6'],
    ['pp. 4–6', 'page', '4-6'],
    ['pp 4 – 6, 9', 'page', '4-6, 9'],
    ['p. 12 f.', 'page', '12 f.'],
    ['p. 12 ff.', 'page', '12 ff.'],
    ['page iv', 'page', 'iv'],
    ['12', 'page', '12'],
    ['ch 2', 'chapter', '2'],
    ['chap. 12', 'chapter', '12'],
    ['para 3', 'paragraph', '3'],
    ['paras 3-5', 'paragraph', '3-5'],
    ['¶ 7', 'paragraph', '7'],
    ['§ 5', 'section', '5'],
    ['§5.2', 'section', '5.2'],
    ['sec. 4.1.3', 'section', '4.1.3'],
    ['s 9', 'section', '9'],
    ['ss 9-11', 'section', '9-11'],
    ['sect. 4', 'section', '4'],
    ['l. 40', 'line', '40'],
    ['12:30', 'timestamp', '12:30'],
    ['1:02:30', 'timestamp', '1:02:30'],
    ['t 12:30-13:05', 'timestamp', '12:30-13:05'],
    ['ص 5', 'page', '5'],
    ['ص. ٥-٧', 'page', '٥-٧'],
    ['صص 5، 9', 'page', '5, 9'],
    ['الفقرة 12', 'paragraph', '12'],
    ["עמ' 4", 'page', '4'],
    ['עמ׳ 4-6', 'page', '4-6'],
    ['סעיף 3', 'section', '3'],
  ])('reads %s', (typed, label, value) => {
    expect(parseLocator(typed, 'en')).toEqual({ label, value });
  });

  it.each([
    '',
    'p',
    'pp.',
    'pass 4',
    'place 4',
    'chapter',
    'perhaps',
    'p 4 of the report',
    '12:75',
    'and 4',
    '4 of 5',
    'parallel 38',
    's i',
    's',
    'ss',
    'says 4',
  ])('does not take “%s” for one', (typed) => {
    expect(parseLocator(typed, 'en')).toBeUndefined();
  });
});

// Words and meanings are those of the locales of the CSL project, which pandoc reads too.
describe('parseLocator in the language of the briefing', () => {
  it.each([
    ['de', 'S. 4', 'page', '4'],
    ['de', 'S. 12 f.', 'page', '12 f.'],
    ['de-AT', 'S 4–6', 'page', '4-6'],
    ['de', 'Seiten 4, 9', 'page', '4, 9'],
    ['de', 'SS. 3–5', 'page', '3-5'],
    ['de', 'Kap. 2', 'chapter', '2'],
    ['de', 'Abs. 3', 'paragraph', '3'],
    ['de', 'Abschn. IV', 'section', 'IV'],
    ['de', 'Bd. 2', 'volume', '2'],
    ['de', 'Z. 40', 'line', '40'],
    ['de', 'Nr. 7', 'issue', '7'],
    ['de', 'Anm. 12', 'note', '12'],
    ['de', 'Tab. 2', 'table', '2'],
    ['de', 'Art. 5', 'article-locator', '5'],
    ['de', 'p. 4', 'page', '4'],
    ['fr', 'p. 4', 'page', '4'],
    ['fr-CA', 'n° 3', 'issue', '3'],
    ['fr', 'nᵒ 3', 'issue', '3'],
    ['fr', 'chapitre 2', 'chapter', '2'],
    ['fr', 'paragr. 9', 'paragraph', '9'],
    ['fr', 'tableaux 1-2', 'table', '1-2'],
    ['es', 'pág. 4', 'page', '4'],
    ['es', 'PÁGS. 4-6', 'page', '4-6'],
    ['es-MX', 'cap. 2', 'chapter', '2'],
    ['es', 'párr. 9', 'paragraph', '9'],
    ['es', 'n.º 3', 'issue', '3'],
    ['es', 'núm. 3', 'issue', '3'],
    ['ar', 'p. 4', 'page', '4'],
  ])('in %s reads %s', (language, typed, label, value) => {
    expect(parseLocator(typed, language)).toEqual({ label, value });
  });

  it.each([
    ['en', 'Kap. 2'],
    ['en', 'Seite 4'],
    ['en', 'pág. 4'],
    ['de', '§ 5'],
    ['de', 'Fn. 3'],
    ['de', 's. v.'],
    ['de', 's. d.'],
    ['de', 'z. B. 4'],
    ['de', 'Seitens 4'],
  ])('in %s does not take “%s” for one', (language, typed) => {
    expect(parseLocator(typed, language)).toBeUndefined();
  });

  it('what is a page in German is a section in English', () => {
    expect(parseLocator('s. 9', 'de')?.label).toBe('page');
    expect(parseLocator('s. 9', 'en-GB')?.label).toBe('section');
  });

  it('waits for the rest of a word of the language', () => {
    expect(startsLocator('Kapi', 'de')).toBe(true);
    expect(startsLocator('Kapi', 'en')).toBe(false);
  });
});

describe('the field for a locator', () => {
  it.each([
    ['de', 'S. 4 und 9', 'page', '4 und 9'],
    ['de', 'S. XII', 'page', 'XII'],
    ['de', 'Kap. 1, S. 3', 'chapter', '1, S. 3'],
    ['de', 'Bd. 2, S. 44', 'volume', '2, S. 44'],
    ['de', 'Art. 5 Abs. 2', 'article-locator', '5 Abs. 2'],
    ['en', 'pp. 4 and 9', 'page', '4 and 9'],
    ['en', 'p. iv n 2', 'page', 'iv n 2'],
    ['en', 'p 4', 'page', '4'],
  ])('in %s takes the first word of %s for that of the place', (language, typed, label, value) => {
    expect(readLocatorField(typed, language)).toEqual({ label, value });
  });

  it.each(['Rn. 17', 'Tz. 4', 'passim', 'Seite', 'S. oben'])('knows no place in “%s”', (typed) => {
    expect(readLocatorField(typed, 'de')).toBeUndefined();
  });
});

describe('startsLocator', () => {
  it.each([
    'p',
    'pp',
    'pp.',
    'p ',
    'p. 4-',
    'pp 4, ',
    'cha',
    'para',
    '§',
    '§ 4.',
    's',
    's ',
    's. ',
    's 9',
    '12:',
    '12:3',
    't 12:',
  ])('waits after “%s”', (typed) => {
    expect(startsLocator(typed, 'en')).toBe(true);
  });

  it.each(['x', 'pe', 'p 4 o', 'chop', '12', 'the', 's i', 's and'])('does not wait after “%s”', (typed) => {
    expect(startsLocator(typed, 'en')).toBe(false);
  });
});
