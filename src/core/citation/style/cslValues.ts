/** What a value has to be: one of a set, several of it separated by spaces, or whatever a test accepts. */
export interface ValueRule {
  readonly allowed?: ReadonlySet<string>;
  readonly isList?: true;
  readonly test?: RegExp;
  /** What it is, for the message: `a variable`. */
  readonly what: string;
}

export const any: ValueRule = { test: /^/, what: 'a text' };
export const oneWord = (words: string, what = `one of ${words.split(' ').join(', ')}`): ValueRule => ({
  allowed: new Set(words.split(' ')),
  what,
});
export const listOf = (allowed: ReadonlySet<string>, what: string): ValueRule => ({ allowed, isList: true, what });
export const truth = oneWord('true false');
export const whole: ValueRule = { test: /^\s*\d+\s*$/, what: 'a whole number' };

export const affixes = { prefix: any, suffix: any };
export const fonts = {
  'font-style': oneWord('normal italic oblique'),
  'font-variant': oneWord('normal small-caps'),
  'font-weight': oneWord('normal bold light'),
  'text-decoration': oneWord('none underline'),
  'vertical-align': oneWord('baseline sup sub'),
};
export const display = { display: oneWord('block left-margin right-inline indent') };
export const textCase = { 'text-case': oneWord('lowercase uppercase capitalize-first capitalize-all title sentence') };
export const stripPeriods = { 'strip-periods': truth };
const etAl = {
  'et-al-min': whole,
  'et-al-use-first': whole,
  'et-al-subsequent-min': whole,
  'et-al-subsequent-use-first': whole,
  'et-al-use-last': truth,
};
const precedes = oneWord('contextual after-inverted-name always never');
export const nameOptions = {
  and: oneWord('text symbol'),
  'delimiter-precedes-et-al': precedes,
  'delimiter-precedes-last': precedes,
  initialize: truth,
  'initialize-with': any,
  'name-as-sort-order': oneWord('first all'),
  'sort-separator': any,
  ...etAl,
};
export const inheritableNames = {
  ...nameOptions,
  'name-form': oneWord('long short count'),
  'name-delimiter': any,
  'names-delimiter': any,
};
