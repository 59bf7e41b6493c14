import CSL from 'citeproc';

/** Languages whose letters change case by rules of their own (Unicode, SpecialCasing.txt); for all others the common rules hold. */
const OWN_RULES = /^(?:tr|az|lt|el|hy|nl)\b/i;

/**
 * The processor asks for the case of every word by the rules of a language, which takes ICU many times as long as the common rules
 * that nearly all languages have. Importing this file makes it ask for a language's own only where there are any.
 */
CSL.toLocaleLowerCase = function toLowerCase(this: CSL.State, text) {
  const language = ownRulesOf(this);
  return language === undefined ? text.toLowerCase() : text.toLocaleLowerCase(language);
};

CSL.toLocaleUpperCase = function toUpperCase(this: CSL.State, text) {
  const language = ownRulesOf(this);
  return language === undefined ? text.toUpperCase() : text.toLocaleUpperCase(language);
};

/** The language's subtag where it has rules of its own: the first of the list, as in ECMA-402. */
const ownRulesOf = ({ tmp: { lang_array: languages } }: CSL.State): string | undefined =>
  OWN_RULES.exec(languages?.[0] ?? '')?.[0];
