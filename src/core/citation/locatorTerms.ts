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
  'sub-verbo': ['s.v', 's.vv', 'sub verbo', 'sub verbis'],
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

interface LocatorTerm {
  readonly label: LocatorLabel;
  /** In small letters. */
  readonly word: string;
}

/** Every word with what it stands for, the longest first, so that `para` is not read as `p` and `ara`. */
export const locatorTerms: readonly LocatorTerm[] = (
  [...Object.entries(english), ...Object.entries(others)] as [LocatorLabel, readonly string[]][]
)
  .flatMap(([label, names]) => names.map((word) => ({ label, word })))
  .sort((a, b) => b.word.length - a.word.length);

/** The short forms of statutes are words of a locator before a figure only: `s 9`, but not the `s` of `s i` or of a plural. */
export function needsFigure(word: string): boolean {
  return word === 's' || word === 'ss';
}

/** The usual short word of a kind of place, such as `p`, as it stands before a value with a full stop or, a sign, without. */
export function termOf(label: LocatorLabel): string {
  const [word = label] = english[label];
  return word;
}
