import type { Locator } from '../excerpt/excerpt.ts';

type LocatorLabel = Locator['label'];

/**
 * The words that people put before a place in a work, each kind's most usual one first: the terms of CSL's English locale,
 * short and long, singular and plural, and the short forms of everyday writing. Without their full stop.
 */
const english: Readonly<Record<LocatorLabel, readonly string[]>> = {
  page: ['p', 'pp', 'pg', 'page', 'pages'],
  paragraph: ['para', 'paras', 'paragraph', 'paragraphs', '¶', '¶¶'],
  section: ['sec', 'secs', 'section', 'sections', 's', 'ss', 'sect', 'sects', '§', '§§'],
  chapter: ['chap', 'chaps', 'ch', 'chapter', 'chapters'],
  line: ['l', 'll', 'line', 'lines'],
  timestamp: ['t', 'time', 'timestamp'],
  act: ['act', 'acts'],
  appendix: ['app', 'apps', 'appendix', 'appendices'],
  'article-locator': ['art', 'arts', 'article', 'articles'],
  book: ['bk', 'bks', 'book', 'books'],
  canon: ['c', 'cc', 'canon', 'canons'],
  column: ['col', 'cols', 'column', 'columns'],
  elocation: ['loc', 'locs', 'location', 'locations', 'elocation'],
  equation: ['eq', 'eqs', 'equation', 'equations'],
  figure: ['fig', 'figs', 'figure', 'figures'],
  folio: ['fol', 'fols', 'folio', 'folios'],
  issue: ['no', 'nos', 'issue', 'issues', 'number', 'numbers'],
  note: ['n', 'nn', 'note', 'notes'],
  opus: ['op', 'opp', 'opus', 'opera'],
  part: ['pt', 'pts', 'part', 'parts'],
  rule: ['r', 'rr', 'rule', 'rules'],
  scene: ['sc', 'scs', 'scene', 'scenes'],
  'sub-verbo': ['s.v', 's.vv', 's. v', 's. vv', 'sub verbo', 'sub verbis'],
  supplement: ['supp', 'supps', 'supplement', 'supplements'],
  table: ['tbl', 'tbls', 'table', 'tables'],
  'title-locator': ['tit', 'tits', 'title', 'titles'],
  verse: ['v', 'vv', 'verse', 'verses'],
  version: ['version', 'versions'],
  volume: ['vol', 'vols', 'volume', 'volumes'],
};

/** The same of Arabic and Hebrew, which no word of English can be taken for. */
const others: Partial<Readonly<Record<LocatorLabel, readonly string[]>>> = {
  page: ['ص', 'صص', 'ص ص', 'صفحة', 'الصفحة', 'صفحات', 'الصفحات', 'עמ', 'עמ׳', "עמ'", 'עמ’', 'עמוד', 'עמודים'],
  paragraph: ['فقرة', 'الفقرة', 'فقرات', 'الفقرات', 'פסקה', 'פיסקה', 'פסקאות'],
  section: ['قسم', 'القسم', 'סעיף', 'סעיפים'],
  chapter: ['فصل', 'الفصل', 'פרק', 'פרקים'],
  'article-locator': ['مادة', 'المادة', 'مواد', 'المواد'],
  line: ['سطر', 'السطر', 'שורה', 'שורות'],
  note: ['هامش', 'الهامش', 'הערה'],
  part: ['جزء', 'الجزء', 'חלק'],
  table: ['جدول', 'الجدول', 'טבלה'],
  volume: ['مجلد', 'المجلد', 'כרך', 'כרכים'],
};

/**
 * The terms of CSL's German, French and Spanish locales where they are other words, and how they are also shortened. Read in
 * briefings of that language alone, where they come before the English: the German for a page is the English for a section.
 */
const ofLanguage: Readonly<Record<string, Partial<Readonly<Record<LocatorLabel, readonly string[]>>>>> = {
  de: {
    page: ['s', 'ss', 'seite', 'seiten'],
    paragraph: ['abs', 'absatz', 'absätze'],
    section: ['abschn', 'abschnitt', 'abschnitte'],
    chapter: ['kap', 'kapitel'],
    line: ['z', 'zeile', 'zeilen'],
    act: ['akt', 'akte'],
    appendix: ['anh', 'anhang', 'anhänge'],
    'article-locator': ['art', 'artikel'],
    book: ['buch', 'bücher'],
    column: ['sp', 'spalte', 'spalten'],
    equation: ['gl', 'gleichung', 'gleichungen'],
    figure: ['abb', 'abbildung', 'abbildungen'],
    issue: ['nr', 'nummer', 'nummern'],
    note: ['anm', 'anmerkung', 'anmerkungen'],
    part: ['teil', 'teile'],
    rule: ['regel', 'regeln'],
    scene: ['szene', 'szenen'],
    table: ['tab', 'tabelle', 'tabellen'],
    'title-locator': ['titel'],
    verse: ['v', 'vers', 'verse'],
    volume: ['bd', 'bde', 'band', 'bände'],
  },
  fr: {
    paragraph: ['paragr', 'paragraphe', 'paragraphes'],
    section: ['sect', 'section', 'sections', '§', '§§'],
    chapter: ['chap', 'chapitre', 'chapitres'],
    line: ['l', 'ligne', 'lignes'],
    act: ['acte', 'actes'],
    appendix: ['append', 'appendice', 'appendices'],
    book: ['liv', 'livre', 'livres'],
    column: ['col', 'colonne', 'colonnes'],
    elocation: ['emplact', 'emplacement', 'emplacements'],
    equation: ['eq', 'équation', 'équations'],
    folio: ['fᵒ', 'fᵒˢ', 'f°', 'fº', 'folio'],
    issue: ['nᵒ', 'nᵒˢ', 'n°', 'nº', 'numéro', 'numéros'],
    part: ['part', 'partie', 'parties'],
    rule: ['règle', 'règles'],
    scene: ['sc', 'scène', 'scènes'],
    table: ['tab', 'tableau', 'tableaux'],
    'title-locator': ['tit', 'titre', 'titres'],
    verse: ['v', 'verset', 'versets'],
  },
  es: {
    page: ['p', 'pp', 'pág', 'págs', 'página', 'páginas'],
    paragraph: ['párr', 'párrs', 'párrafo', 'párrafos'],
    section: ['sec', 'secc', 'sección', 'secciones', '§', '§§'],
    chapter: ['cap', 'caps', 'capítulo', 'capítulos'],
    line: ['l', 'línea', 'líneas'],
    act: ['acto', 'actos'],
    appendix: ['apéndice', 'apéndices'],
    'article-locator': ['art', 'artículo', 'artículos'],
    book: ['lib', 'libro', 'libros'],
    column: ['col', 'columna', 'columnas'],
    equation: ['ecuación', 'ecuaciones'],
    figure: ['fig', 'figura', 'figuras'],
    issue: ['n.º', 'nº', 'n°', 'núm', 'núms', 'número', 'números'],
    note: ['n', 'nota', 'notas'],
    part: ['pt', 'parte', 'partes'],
    rule: ['regla', 'reglas'],
    scene: ['escena', 'escenas'],
    'sub-verbo': ['s.v', 'sub voce'],
    table: ['tabla', 'tablas'],
    'title-locator': ['título', 'títulos'],
    verse: ['v', 'verso', 'versos'],
    version: ['versión'],
    volume: ['vol', 'vols', 'volumen', 'volúmenes'],
  },
};

interface LocatorTerm {
  readonly label: LocatorLabel;
  /** In small letters. */
  readonly word: string;
}

/** The sign of a German law's sections would be printed as `Abschn.`: it stays as it is written. */
const LEFT_IN_GERMAN: ReadonlySet<string> = new Set(['§', '§§']);

const made = new Map<string, readonly LocatorTerm[]>();

/** Every word for a place in a briefing of a language (BCP 47) with what it stands for, the longest first, so that `para` is not read as `p` and `ara`. */
export function locatorTermsIn(language: string): readonly LocatorTerm[] {
  const primary = primaryOf(language);
  const known = made.get(primary);
  if (known) return known;
  const terms = ([ofLanguage[primary] ?? {}, english, others] as const)
    .flatMap((words) => Object.entries(words) as [LocatorLabel, readonly string[]][])
    .flatMap(([label, words]) => words.map((word) => ({ label, word })))
    .filter(({ word }) => !(primary === 'de' && LEFT_IN_GERMAN.has(word)))
    // Of equal words the language's own stays first.
    .sort((a, b) => b.word.length - a.word.length);
  made.set(primary, terms);
  return terms;
}

/**
 * The word of a place that a text begins with, and how long it is with its full stop and the blanks behind it. `p4`, `§ 5` and `p. iv` are
 * places; a word of letters that goes on with letters is another word (`pass`, the `c` of `civil`).
 *
 * @param isPlace it is said that a place stands there, so that no figure has to show it
 */
export function findLocatorTerm(
  text: string,
  language: string,
  isPlace = false,
): { readonly label: LocatorLabel; readonly length: number } | undefined {
  const lower = text.toLowerCase();
  for (const { label, word } of locatorTermsIn(language)) {
    if (!lower.startsWith(word)) continue;
    const rest = lower.slice(word.length);
    if (/^\p{L}/u.test(rest) || (!isPlace && NEED_FIGURE.has(word) && !FIGURE.test(rest))) continue;
    return { label, length: word.length + (/^\.?\s*/.exec(rest)?.[0].length ?? 0) };
  }
  return undefined;
}

/**
 * Some short words are those of a place before a figure or a longer Roman number only: `s 9`, `s. xii`, but not the `s` of `s i` or
 * of a plural, nor the German `s. v.` and `z. d.`.
 */
const NEED_FIGURE: ReadonlySet<string> = new Set(['s', 'ss', 'z']);
const FIGURE = /^\.?\s*(?:$|\d|[ivxlcdm]{2,}(?!\p{L}))/u;

/** The usual short word of a kind of place in a language (BCP 47) as it stands before a value: `p.`, `§`, `act`, in German `S.`. */
export function termOf(label: LocatorLabel, language: string): string {
  const primary = primaryOf(language);
  const own = ofLanguage[primary]?.[label]?.[0];
  const word = own ?? english[label][0] ?? label;
  // German nouns have a capital.
  const cased = own !== undefined && primary === 'de' ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  return /^\p{L}/u.test(word) && word.length <= 6 && !WITHOUT_STOP.has(word) ? `${cased}.` : cased;
}

/** First words that are no short forms, or end with a raised letter. */
const WITHOUT_STOP: ReadonlySet<string> = new Set(
  'act akt acte acto buch teil regel szene titel règle regla escena tabla título fᵒ nᵒ n.º'.split(' '),
);

/** One that has words of its own here; all others share the English. */
function primaryOf(language: string): string {
  const [primary = ''] = language.toLowerCase().split(/[-_]/);
  return Object.hasOwn(ofLanguage, primary) ? primary : 'en';
}
