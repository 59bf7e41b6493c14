import {
  affixes,
  any,
  display,
  fonts,
  inheritableNames,
  listOf,
  nameOptions,
  oneWord,
  stripPeriods,
  textCase,
  truth,
  type ValueRule,
  whole,
} from './cslValues.ts';
import {
  allVariables,
  dateVariables,
  itemTypes,
  locatorTypes,
  nameVariables,
  numberVariables,
  printableVariables,
  terms,
} from './cslVocabulary.ts';

export interface ElementRule {
  readonly attributes: Readonly<Record<string, ValueRule>>;
  /** Names of attributes of which one has to be there. */
  readonly oneOf?: readonly string[];
  readonly children: readonly string[];
  /** Children that there must be. */
  readonly required?: readonly string[];
  /** Children of which there is at most one. */
  readonly once?: readonly string[];
  /** Words may stand in it. */
  readonly hasText?: true;
}

const rendering = ['text', 'date', 'number', 'names', 'label', 'group', 'choose'];
const condition: ElementRule = {
  attributes: {
    type: listOf(itemTypes, 'a type of work'),
    variable: listOf(allVariables, 'a variable'),
    'is-numeric': listOf(allVariables, 'a variable'),
    'is-uncertain-date': listOf(dateVariables, 'a date variable'),
    locator: listOf(locatorTypes, 'a kind of locator'),
    position: { ...oneWord('first subsequent ibid ibid-with-locator near-note'), isList: true },
    disambiguate: oneWord('true'),
    match: oneWord('all any none'),
  },
  oneOf: ['type', 'variable', 'is-numeric', 'is-uncertain-date', 'locator', 'position', 'disambiguate'],
  children: rendering,
};
const words: ElementRule = { attributes: { 'xml:lang': any }, children: [], hasText: true };
const person: ElementRule = { attributes: {}, children: ['name', 'email', 'uri'] };

/** The structure of an independent or dependent style (CSL 1.0.2, csl.rnc), each element by its name. */
export const cslGrammar: Readonly<Record<string, ElementRule>> = {
  style: {
    attributes: {
      xmlns: any,
      class: oneWord('in-text note'),
      version: { test: /^1\.0(\.\d+)?$/, what: '1.0' },
      'default-locale': any,
      'demote-non-dropping-particle': oneWord('never sort-only display-and-sort'),
      'initialize-with-hyphen': truth,
      'page-range-format': oneWord('expanded minimal minimal-two chicago chicago-15 chicago-16'),
      ...inheritableNames,
    },
    children: ['info', 'locale', 'macro', 'citation', 'bibliography'],
    required: ['info'],
    once: ['info', 'citation', 'bibliography'],
  },
  info: {
    attributes: {},
    children:
      'author category contributor eissn id issn issnl link published rights summary title title-short updated'.split(
        ' ',
      ),
    required: ['id', 'title'],
    once: ['id', 'title'],
  },
  author: person,
  contributor: person,
  category: { attributes: { 'citation-format': any, field: any }, children: [] },
  link: { attributes: { href: any, rel: any, 'xml:lang': any }, children: [], hasText: true },
  rights: { attributes: { license: any, 'xml:lang': any }, children: [], hasText: true },
  ...Object.fromEntries(
    ['id', 'title', 'title-short', 'summary', 'issn', 'eissn', 'issnl', 'published', 'updated', 'email', 'uri'].map(
      (name) => [name, words],
    ),
  ),
  locale: { attributes: { 'xml:lang': any }, children: ['style-options', 'date', 'terms', 'info'] },
  'style-options': {
    attributes: { 'punctuation-in-quote': truth, 'limit-day-ordinals-to-day-1': truth },
    children: [],
  },
  terms: { attributes: {}, children: ['term'] },
  term: {
    attributes: {
      name: { allowed: terms, what: 'a term' },
      form: oneWord('long short symbol verb verb-short'),
      gender: oneWord('masculine feminine neuter'),
      'gender-form': oneWord('masculine feminine'),
      match: oneWord('last-digit last-two-digits whole-number'),
    },
    oneOf: ['name'],
    children: ['single', 'multiple'],
    hasText: true,
  },
  single: words,
  multiple: words,
  macro: { attributes: { name: any }, oneOf: ['name'], children: rendering },
  citation: {
    attributes: {
      ...inheritableNames,
      'disambiguate-add-givenname': truth,
      'givenname-disambiguation-rule': oneWord(
        'all-names all-names-with-initials primary-name primary-name-with-initials by-cite',
      ),
      'disambiguate-add-names': truth,
      'disambiguate-add-year-suffix': truth,
      'cite-group-delimiter': any,
      collapse: oneWord('citation-number year year-suffix year-suffix-ranged'),
      'year-suffix-delimiter': any,
      'after-collapse-delimiter': any,
      'near-note-distance': whole,
    },
    children: ['sort', 'layout'],
    required: ['layout'],
    once: ['sort', 'layout'],
  },
  bibliography: {
    attributes: {
      ...inheritableNames,
      'hanging-indent': truth,
      'second-field-align': oneWord('flush margin'),
      'line-spacing': whole,
      'entry-spacing': whole,
      'subsequent-author-substitute': any,
      'subsequent-author-substitute-rule': oneWord('complete-all complete-each partial-each partial-first'),
    },
    children: ['sort', 'layout'],
    required: ['layout'],
    once: ['sort', 'layout'],
  },
  sort: { attributes: {}, children: ['key'] },
  key: {
    attributes: {
      variable: { allowed: allVariables, what: 'a variable' },
      macro: any,
      sort: oneWord('ascending descending'),
      'names-min': whole,
      'names-use-first': whole,
      'names-use-last': truth,
    },
    oneOf: ['variable', 'macro'],
    children: [],
  },
  layout: { attributes: { ...affixes, ...fonts, delimiter: any, locale: any }, children: rendering },
  choose: { attributes: {}, children: ['if', 'else-if', 'else'], required: ['if'], once: ['if', 'else'] },
  if: condition,
  'else-if': condition,
  else: { attributes: {}, children: rendering },
  group: { attributes: { ...affixes, ...fonts, ...display, delimiter: any }, children: rendering },
  text: {
    attributes: {
      ...affixes,
      ...fonts,
      ...display,
      ...textCase,
      ...stripPeriods,
      variable: { allowed: printableVariables, what: 'a variable that can be printed as text' },
      macro: any,
      term: { allowed: terms, what: 'a term' },
      value: any,
      form: oneWord('long short symbol verb verb-short'),
      plural: truth,
      quotes: truth,
    },
    oneOf: ['variable', 'macro', 'term', 'value'],
    children: [],
  },
  date: {
    attributes: {
      ...affixes,
      ...fonts,
      ...display,
      ...textCase,
      variable: { allowed: dateVariables, what: 'a date variable' },
      form: oneWord('numeric text'),
      'date-parts': oneWord('year year-month year-month-day'),
      delimiter: any,
    },
    oneOf: ['variable', 'form'],
    children: ['date-part'],
  },
  'date-part': {
    attributes: {
      ...affixes,
      ...fonts,
      ...textCase,
      ...stripPeriods,
      name: oneWord('day month year'),
      form: oneWord('numeric numeric-leading-zeros ordinal long short'),
      'range-delimiter': any,
    },
    oneOf: ['name'],
    children: [],
  },
  number: {
    attributes: {
      ...affixes,
      ...fonts,
      ...display,
      ...textCase,
      variable: { allowed: numberVariables, what: 'a number variable' },
      form: oneWord('numeric ordinal roman long-ordinal'),
    },
    oneOf: ['variable'],
    children: [],
  },
  names: {
    attributes: {
      ...affixes,
      ...fonts,
      ...display,
      variable: listOf(nameVariables, 'a name variable'),
      delimiter: any,
    },
    oneOf: ['variable'],
    children: ['name', 'et-al', 'label', 'substitute'],
    once: ['name', 'et-al', 'label', 'substitute'],
  },
  name: {
    attributes: { ...affixes, ...fonts, ...nameOptions, form: oneWord('long short count'), delimiter: any },
    children: ['name-part'],
    // In <info> it is the name of a person.
    hasText: true,
  },
  'name-part': {
    attributes: { ...affixes, ...fonts, ...textCase, name: oneWord('family given') },
    oneOf: ['name'],
    children: [],
  },
  'et-al': {
    attributes: { ...fonts, term: { allowed: new Set(['et-al', 'and others']), what: 'et-al or and others' } },
    children: [],
  },
  substitute: { attributes: {}, children: rendering },
  label: {
    attributes: {
      ...affixes,
      ...fonts,
      ...textCase,
      ...stripPeriods,
      variable: { allowed: numberVariables, what: 'a number variable' },
      form: oneWord('long short symbol verb verb-short'),
      plural: oneWord('always contextual never'),
    },
    children: [],
  },
};
