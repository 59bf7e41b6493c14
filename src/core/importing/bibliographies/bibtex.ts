import type { Creator, Entry, Library, Options } from '@retorquere/bibtex-parser';
import type { CslName } from '../../citation/cslItem.ts';
import { readBibtexDate, readBibtexYear } from './bibtexDate.ts';
import { readBibtexFiles } from './bibtexFiles.ts';
import {
  bibtexDates,
  bibtexNames,
  listedBibtexFields,
  plainBibtexFields,
  thesisGenres,
  typeOfBibtex,
  usedElsewhere,
} from './bibtexVariables.ts';
import { languageOfBibliography } from './languageNames.ts';
import type { CslWork } from './ris.ts';
import { unreadDate } from './unreadDate.ts';

interface BibtexFile {
  readonly works: readonly CslWork[];
  /** Entries that could not be read: how they begin. */
  readonly failed: readonly { readonly start: string; readonly reason: string }[];
}

/** How the parser is to read: titles stay as they were written, what TeX does not know is kept as it stands. */
export const bibtexOptions: Options = {
  english: false,
  sentenceCase: false,
  caseProtection: false,
  unsupported: (_node, tex) => tex,
  fieldMode: {
    date: 'verbatim',
    urldate: 'verbatim',
    eventdate: 'verbatim',
    origdate: 'verbatim',
    year: 'verbatim',
  },
};

/**
 * Puts what the parser read of a BibTeX or BibLaTeX file into CSL-JSON 1.0.2. Titles keep their capitals as they were written.
 */
export function worksOfBibtex(library: Pick<Library, 'entries' | 'errors'>): BibtexFile {
  return {
    works: library.entries.filter((entry) => isWhole(entry, library.errors)).map(workOf),
    failed: library.errors.map(({ error, input }) => ({
      start: (input ?? '').trim().slice(0, 200),
      reason: (error.split('\n')[0] ?? '').replace(/ at line \d+, column \d+.*$/, ''),
    })),
  };
}

/** The parser also lists what it had read of an entry before it failed, without what stands in the file. */
function isWhole({ key, input, fields }: Entry, errors: Library['errors']): boolean {
  const isHalf = input.trim() === '' && errors.some((error) => (error.input ?? '').includes(key));
  return !isHalf && Object.keys(fields).length > 0;
}

function workOf(entry: Entry): CslWork {
  const fields = new Map<string, unknown>(Object.entries(entry.fields));
  const text = (name: string): string => textOf(fields.get(name));
  const item: Record<string, unknown> = {};
  const dropped: string[] = [];
  const warnings: string[] = [];
  /** What is second to say the same variable has no place. */
  const set: SetVariable = (variable, value, field) => {
    if (value === undefined || value === '' || item[variable] === value) return;
    if (item[variable] === undefined) item[variable] = value;
    else dropped.push(field);
  };
  const type = typeOfBibtex(entry.type, text('entrysubtype'));
  if (type === undefined) dropped.push(`type ${entry.type}`);
  item['type'] = type ?? 'document';
  set('title', titled(text('title'), text('subtitle')), 'title');
  set('container-title', titled(text('journaltitle') || text('journal'), text('journalsubtitle')), 'journal');
  set('container-title', titled(text('booktitle'), text('booksubtitle')), 'booktitle');
  for (const [name, value] of fields) placeField(name, value, { set, dropped, warnings });
  setIssued(text, { set, dropped, warnings });
  setNumbers(item, text, set);
  if (item['genre'] === undefined) set('genre', thesisGenres[entry.type.toLowerCase()], 'type');
  setOthers(text, set, dropped);
  set('keyword', keywordsOf(fields.get('keywords'), entry.input), 'keywords');
  return {
    key: entry.key,
    item,
    raw: entry.input.trim(),
    attachments: [...readBibtexFiles(text('file')), ...readBibtexFiles(text('localfile'))],
    dropped,
    warnings,
  };
}

type Text = (name: string) => string;
/** `field` is what it is called in the entry, to be named where the value has no place. */
type SetVariable = (variable: string, value: unknown, field: string) => void;

interface Placing {
  readonly set: SetVariable;
  readonly dropped: string[];
  readonly warnings: string[];
}

/** Puts a field into the variable that it is by itself. */
function placeField(name: string, value: unknown, { set, dropped, warnings }: Placing): void {
  const names = bibtexNames[name];
  const variable = plainBibtexFields[name] ?? listedBibtexFields[name];
  const date = bibtexDates[name];
  if (names !== undefined && Array.isArray(value))
    set(names, namesOf(value as readonly Creator[], name, warnings), name);
  else if (variable !== undefined) set(variable, variable === 'page' ? pagesOf(textOf(value)) : textOf(value), name);
  else if (date !== undefined) {
    const read = readBibtexDate(textOf(value));
    if (read === undefined) warnings.push(unreadDate(name, textOf(value)));
    set(date, read ?? { literal: textOf(value) }, name);
  } else if (!usedElsewhere.has(name)) dropped.push(name);
}

/** What cannot be read is cited as it was written, where there is nothing better. */
function setIssued(text: Text, { set, dropped, warnings }: Placing): void {
  const [date, year] = [text('date'), text('year')];
  const written = date || year;
  if (written === '') return;
  const ofDate = readBibtexDate(date);
  const issued =
    ofDate ?? (year.includes('/') ? readBibtexDate(year) : readBibtexYear(year || date, text('month'), text('day')));
  if (issued === undefined) warnings.push(unreadDate(date === '' ? 'year' : 'date', written));
  else if (date !== '' && year !== '' && ofDate === undefined) dropped.push('date');
  set('issued', issued ?? { literal: written }, 'date');
}

/** `number` is the issue of an article, a report's own number, or a book's place in its series. */
function setNumbers(item: Readonly<Record<string, unknown>>, text: Text, set: SetVariable): void {
  const type = String(item['type']);
  const isArticle = type.startsWith('article');
  const isInSeries = ['book', 'chapter', 'paper-conference'].includes(type);
  set(isArticle ? 'issue' : isInSeries ? 'collection-number' : 'number', text('number'), 'number');
  set('issue', text('issue'), 'issue');
}

function setOthers(text: Text, set: SetVariable, dropped: string[]): void {
  set('note', [text('note'), text('addendum')].filter(Boolean).join(' '), 'note');
  const language = text('language') || text('langid') || text('hyphenation');
  set('language', languageOfBibliography(language) ?? language, 'language');
  const published = text('howpublished');
  set(/^https?:\/\/\S+$/.test(published) ? 'URL' : 'medium', published, 'howpublished');
  const archive = text('eprinttype') || text('archiveprefix');
  if (text('eprint') === '') return;
  if (archive === '') dropped.push('eprint');
  else {
    set('archive', archive, 'eprinttype');
    set('archive_location', text('eprint'), 'eprint');
  }
}

/** A title and what stands below it; a title that ends in a mark of its own gets none between. */
function titled(title: string, subtitle: string): string {
  if (subtitle === '' || title === '') return title || subtitle;
  return /[?!:.]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

/** Ranges are written with two or three strokes. */
const pagesOf = (pages: string): string => pages.replace(/\s*[–—]\s*|-{2,3}/g, '-');

function namesOf(creators: readonly Creator[], field: string, warnings: string[]): readonly CslName[] | undefined {
  const names = creators.flatMap((creator): CslName[] => {
    const { name = '', lastName = '', firstName = '', prefix = '', suffix = '', useprefix } = creator;
    if (lastName === 'others' && firstName === '') {
      warnings.push(`The entry names ${field}s “and others”, who are not listed.`);
      return [];
    }
    if (name !== '' || firstName === '')
      return [{ literal: plainText([name, prefix, lastName, suffix].filter(Boolean).join(' ')) }];
    return [
      {
        family: plainText(lastName),
        given: plainText(firstName),
        ...(prefix === ''
          ? {}
          : { [useprefix === false ? 'dropping-particle' : 'non-dropping-particle']: plainText(prefix) }),
        ...(suffix === '' ? {} : { suffix: plainText(suffix) }),
      },
    ];
  });
  return names.length === 0 ? undefined : names;
}

/** The parser gives them by the alphabet; what comes first in an entry often matters most. */
function keywordsOf(value: unknown, input: string): string {
  if (!Array.isArray(value)) return '';
  const written =
    /\bkeywords\s*=\s*[{"]([^}"]*)/i
      .exec(input)?.[1]
      ?.split(/[,;]/)
      .map((word) => word.trim()) ?? [];
  const placeOf = (word: string): number => (written.includes(word) ? written.indexOf(word) : written.length);
  return (value as readonly string[])
    .slice()
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(plainText)
    .join(', ');
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return plainText(value.join(' and '));
  return '';
}

/** The parser gives formatting as HTML, and an accent upon a dotless i as two characters. */
function plainText(text: string): string {
  return text
    .replace(/<\/?(?:i|b|su[bp]|sc|span|a|p|pre|q|enquote|em|strong|tt|br)(?:\s[^<>]*)?\/?>/gi, '')
    .replace(/ı(?=[\u0300-\u036f])/g, 'i')
    .normalize('NFC')
    .trim();
}
