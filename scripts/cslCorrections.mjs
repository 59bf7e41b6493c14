// Terms of the CSL project's locales that are wrong, and what is put in their place when styles and locales are taken over. Each is
// checked against what it replaces: a release of the locales that mends or changes one stops the build, and the entry goes.

/**
 * @typedef {import('./cslStyles.mjs').Tree} Tree
 * @typedef {object} Correction
 * @property {string} locale
 * @property {string} term
 * @property {string} [form]
 * @property {string} was
 * @property {string} is
 */

/**
 * Hebrew: the gershayim of an abbreviation stand behind it (“עמ'”, Academy of the Hebrew Language, rules of abbreviation); “and” is one
 * letter written together with the word behind it and apart from the one before it. The processor puts a blank on both sides of an “and” that begins
 * with a letter, and none around one that begins with a blank.
 * @type {readonly Correction[]}
 */
export const CORRECTIONS = [
  { locale: 'he-IL', term: 'page', form: 'short', was: "'עמ", is: "עמ'" },
  { locale: 'he-IL', term: 'number-of-pages', form: 'short', was: "'עמ", is: "עמ'" },
  { locale: 'he-IL', term: 'and', was: 'ו', is: ' ו' },
];

/**
 * A locale with its corrections.
 * @param {string} tag
 * @param {Tree} locale
 * @returns {Tree}
 */
export function corrected(tag, locale) {
  const corrections = CORRECTIONS.filter((correction) => correction.locale === tag);
  return corrections.reduce((tree, correction) => {
    let hits = 0;
    /** @type {(node: Tree, inside: boolean) => Tree} */
    const visit = (node, inside) => ({
      ...node,
      children: node.children.map((child) => {
        if (typeof child !== 'string') return visit(child, inside || isTerm(child, correction));
        if (!inside || child !== correction.was) return child;
        hits++;
        return correction.is;
      }),
    });
    const result = visit(tree, false);
    if (hits === 0) throw new Error(`${tag}: the term “${correction.term}” is no longer what was to be corrected.`);
    return result;
  }, locale);
}

/**
 * @param {Tree} node
 * @param {Correction} correction
 */
function isTerm({ name, attrs }, { term, form }) {
  return name === 'term' && attrs['name'] === term && attrs['form'] === form;
}
