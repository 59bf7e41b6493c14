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
 * Words for places in works that the locales still have in English, or have in English in their short form: singular, plural, and
 * both of the short form, where there is one. Every locale has the English of `ENGLISH`.
 * @type {Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>}
 */
const PLACES = {
  'de-DE de-AT de-CH': {
    act: ['Akt', 'Akte'],
    appendix: ['Anhang', 'Anhänge', 'Anh.', 'Anh.'],
    'article-locator': ['Artikel', 'Artikel', 'Art.', 'Art.'],
    canon: ['Kanon', 'Kanones'],
    elocation: ['Position', 'Positionen', 'Pos.', 'Pos.'],
    equation: ['Gleichung', 'Gleichungen', 'Gl.', 'Gl.'],
    rule: ['Regel', 'Regeln', 'Regel', 'Regeln'],
    scene: ['Szene', 'Szenen', 'Sz.', 'Sz.'],
    supplement: ['Supplement', 'Supplemente', 'Suppl.', 'Suppl.'],
    table: ['Tabelle', 'Tabellen', 'Tab.', 'Tab.'],
    'title-locator': ['Titel', 'Titel', 'Tit.', 'Tit.'],
  },
  'fr-CA': {
    act: ['acte', 'actes'],
    appendix: ['appendice', 'appendices', 'append.', 'append.'],
    'article-locator': ['article', 'articles', 'art.', 'art.'],
    elocation: ['emplacement', 'emplacements', 'emplact', 'emplact'],
    equation: ['équation', 'équations', 'eq.', 'eq.'],
    rule: ['règle', 'règles', 'règle', 'règles'],
    scene: ['scène', 'scènes', 'sc.', 'sc.'],
    table: ['tableau', 'tableaux', 'tab.', 'tab.'],
    'title-locator': ['titre', 'titres', 'tit.', 'tit.'],
  },
  'fr-FR fr-CA': { supplement: ['supplément', 'suppléments', 'suppl.', 'suppl.'] },
  'es-ES es-CL es-MX': {
    act: ['acto', 'actos'],
    appendix: ['apéndice', 'apéndices', 'apénd.', 'apénd.'],
    'article-locator': ['artículo', 'artículos', 'art.', 'arts.'],
    canon: ['canon', 'cánones'],
    elocation: ['posición', 'posiciones', 'pos.', 'pos.'],
    equation: ['ecuación', 'ecuaciones', 'ec.', 'ecs.'],
    rule: ['regla', 'reglas', 'regla', 'reglas'],
    scene: ['escena', 'escenas', 'esc.', 'escs.'],
    supplement: ['suplemento', 'suplementos', 'supl.', 'supls.'],
    table: ['tabla', 'tablas', 'tabla', 'tablas'],
    'title-locator': ['título', 'títulos', 'tít.', 'títs.'],
  },
  ar: {
    'article-locator': ['مادة', 'مواد', 'مادة', 'مواد'],
    table: ['جدول', 'جداول', 'جدول', 'جداول'],
  },
  'he-IL': { table: ['טבלה', 'טבלאות', 'טבלה', 'טבלאות'] },
};

/** @type {Readonly<Record<string, readonly string[]>>} */
const ENGLISH = {
  act: ['act', 'acts'],
  appendix: ['appendix', 'appendices', 'app.', 'apps.'],
  'article-locator': ['article', 'articles', 'art.', 'arts.'],
  canon: ['canon', 'canons'],
  elocation: ['location', 'locations', 'loc.', 'locs.'],
  equation: ['equation', 'equations', 'eq.', 'eqs.'],
  rule: ['rule', 'rules', 'r.', 'rr.'],
  scene: ['scene', 'scenes', 'sc.', 'scs.'],
  supplement: ['supplement', 'supplements', 'supp.', 'supps.'],
  table: ['table', 'tables', 'tbl.', 'tbls.'],
  'title-locator': ['title', 'titles', 'tit.', 'tits.'],
};

/** @type {readonly Correction[]} */
const places = Object.entries(PLACES).flatMap(([locales, terms]) =>
  locales.split(' ').flatMap((locale) =>
    Object.entries(terms).flatMap(([term, words]) =>
      words.map((is, at) => ({
        locale,
        term,
        ...(at < 2 ? {} : { form: 'short' }),
        was: ENGLISH[term]?.[at] ?? '',
        is,
      })),
    ),
  ),
);

/**
 * Hebrew: the short forms of places that are in English are those of the long form; the gershayim of an abbreviation stand behind it (“עמ'”, Academy of the Hebrew Language, rules of abbreviation); “and” is one
 * letter written together with the word behind it and apart from the one before it. The processor puts a blank on both sides of an “and” that begins
 * with a letter, and none around one that begins with a blank.
 * @type {readonly Correction[]}
 */
export const CORRECTIONS = [
  { locale: 'he-IL', term: 'page', form: 'short', was: "'עמ", is: "עמ'" },
  { locale: 'he-IL', term: 'number-of-pages', form: 'short', was: "'עמ", is: "עמ'" },
  { locale: 'he-IL', term: 'and', was: 'ו', is: ' ו' },
  { locale: 'he-IL', term: 'book', form: 'short', was: 'bk', is: 'ספר' },
  { locale: 'he-IL', term: 'chapter', form: 'short', was: 'chap', is: 'פרק' },
  { locale: 'he-IL', term: 'column', form: 'short', was: 'col', is: 'טור' },
  { locale: 'he-IL', term: 'figure', was: 'figure', is: 'איור' },
  { locale: 'he-IL', term: 'figure', was: 'figures', is: 'איורים' },
  { locale: 'he-IL', term: 'figure', form: 'short', was: 'fig', is: 'איור' },
  { locale: 'he-IL', term: 'line', form: 'short', was: 'l.', is: 'שורה' },
  { locale: 'he-IL', term: 'note', form: 'short', was: 'n.', is: 'הערה' },
  { locale: 'he-IL', term: 'paragraph', form: 'short', was: 'para', is: 'פיסקה' },
  { locale: 'he-IL', term: 'part', form: 'short', was: 'pt', is: 'חלק' },
  { locale: 'he-IL', term: 'volume', form: 'short', was: 'vol', is: 'כרך' },
  { locale: 'he-IL', term: 'volume', form: 'short', was: 'vols', is: 'כרכים' },
  ...places,
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
