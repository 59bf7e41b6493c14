import { type CslWork, workOfRis } from './ris.ts';
import type { RisField } from './risRecords.ts';

/**
 * Reads EndNote's tagged format (.enw) as EndNote, Google Scholar and publishers write it: a letter or sign behind `%`, the type of
 * reference first (`%0 Journal Article`). Its fields are those of RIS under other names.
 */
export function parseEndNote(text: string): readonly CslWork[] {
  return splitRecords(text).map(workOf);
}

interface EndNoteRecord {
  /** As it stands behind `%0`. */
  readonly type: string;
  readonly fields: readonly { readonly tag: string; readonly value: string }[];
  readonly raw: string;
}

function splitRecords(text: string): readonly EndNoteRecord[] {
  const starts = [...text.matchAll(/^\s{0,3}%0(?=[ \t])/gm)].map(({ index }) => index);
  return starts.map((start, index) => {
    const raw = text.slice(start, starts[index + 1] ?? text.length).trim();
    const fields = [...raw.matchAll(FIELD)].map(([, tag = '', value = '']) => ({
      tag,
      // A line without a tag goes on with what is before it; in an abstract or a note it begins a paragraph.
      value: value.trim().replace(/\s*\r?\n\s*/g, LONG_TEXTS.has(tag) ? '\n' : ' '),
    }));
    return { type: fields[0]?.value ?? '', fields: fields.slice(1), raw };
  });
}

const FIELD = /^\s{0,3}(%[^\s%])(?:[ \t]+|(?=\r?$))([\s\S]*?)(?=^\s{0,3}%[^\s%](?:[ \t]|\r?$)|(?![\s\S]))/gm;
const LONG_TEXTS: ReadonlySet<string> = new Set(['%X', '%Z', '%<', '%K']);

function workOf({ type, fields, raw }: EndNoteRecord): CslWork {
  const risType = TYPES.get(type.toLowerCase());
  const known = fields.flatMap(({ tag, value }): RisField[] => {
    const risTag = RIS_TAGS.get(tag);
    return risTag === undefined || value === '' ? [] : [{ tag: risTag, value }];
  });
  const unknown = fields.filter(({ tag, value }) => !RIS_TAGS.has(tag) && value !== '').map(({ tag }) => tag);
  const work = workOfRis({ fields: [{ tag: 'TY', value: risType ?? 'GEN' }, ...known], raw });
  return {
    ...work,
    dropped: [
      ...new Set([
        ...(risType === undefined ? [`%0 ${type}`] : []),
        ...work.dropped.map((name) => name.replace(/^[A-Z][A-Z0-9]/, (tag) => TAGS_OF_RIS.get(tag) ?? tag)),
        ...unknown,
      ]),
    ],
    warnings:
      risType === undefined
        ? [`Its type ${type === '' ? '(none)' : `“${type}”`} is not known; it is taken for a document.`]
        : work.warnings,
  };
}

/** EndNote's manual, “Tagged EndNote import format”. What is not here has no place in CSL. */
const RIS_TAGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    A: 'AU',
    B: 'T2',
    C: 'CY',
    D: 'PY',
    E: 'A2',
    F: 'ID',
    G: 'LA',
    H: 'A4',
    I: 'PB',
    J: 'JF',
    K: 'KW',
    L: 'CN',
    M: 'AN',
    N: 'IS',
    O: 'J2',
    P: 'SP',
    R: 'DO',
    S: 'T3',
    T: 'TI',
    U: 'UR',
    V: 'VL',
    W: 'DP',
    X: 'AB',
    Y: 'A3',
    Z: 'N1',
    6: 'NV',
    7: 'ET',
    8: 'DA',
    9: 'M3',
    '@': 'SN',
    '!': 'ST',
    '&': 'SE',
    '[': 'Y2',
    '>': 'L1',
    '~': 'DB',
    '*': 'RI',
  }).map(([sign, tag]) => [`%${sign}`, tag]),
);
const TAGS_OF_RIS: ReadonlyMap<string, string> = new Map([...RIS_TAGS].map(([tag, risTag]) => [risTag, tag]));

/** Types of reference by their English names, which EndNote writes whatever language it shows. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ADVS: 'Audiovisual Material',
    AGGR: 'Aggregated Database',
    ANCIENT: 'Ancient Text',
    ART: 'Artwork',
    BILL: 'Bill',
    BLOG: 'Blog',
    BOOK: 'Book',
    CASE: 'Case',
    CHAP: 'Book Section',
    CHART: 'Chart or Table',
    CLSWK: 'Classical Work',
    COMP: 'Computer Program',
    CONF: 'Conference Proceedings',
    CPAPER: 'Conference Paper',
    CTLG: 'Catalog',
    DATA: 'Dataset',
    DBASE: 'Online Database',
    DICT: 'Dictionary',
    EBOOK: 'Electronic Book',
    ECHAP: 'Electronic Book Section',
    EDBOOK: 'Edited Book',
    EJOUR: 'Electronic Article',
    ELEC: 'Web Page',
    ENCYC: 'Encyclopedia',
    FIGURE: 'Figure',
    GEN: 'Generic',
    GOVDOC: 'Government Document',
    GRNT: 'Grant',
    HEAR: 'Hearing',
    ICOMM: 'Discussion Forum',
    JOUR: 'Journal Article',
    LEGAL: 'Legal Rule or Regulation',
    MANSCPT: 'Manuscript',
    MAP: 'Map',
    MGZN: 'Magazine Article',
    MPCT: 'Film or Broadcast',
    MULTI: 'Online Multimedia',
    MUSIC: 'Music',
    NEWS: 'Newspaper Article',
    PAMP: 'Pamphlet',
    PAT: 'Patent',
    PCOMM: 'Personal Communication',
    RPRT: 'Report',
    SER: 'Serial',
    SOUND: 'Podcast',
    STAND: 'Standard',
    STAT: 'Statute',
    THES: 'Thesis',
    UNPB: 'Unpublished Work',
  }).map(([risType, name]) => [name.toLowerCase(), risType]),
);
