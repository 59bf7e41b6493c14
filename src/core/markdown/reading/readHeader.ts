import type { Root } from 'mdast';
import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { type BriefingHeader, citationStyleIdSchema } from '../../briefing/briefing.ts';
import { parsePublishedDate } from '../../importing/dates/publishedDate.ts';
import { parseLanguageTag } from '../../importing/metadata/languageTag.ts';
import { markings } from '../../marking/marking.ts';
import { type PartialDate, partialDateSchema } from '../../partialDate.ts';
import type { ReportProblem } from '../markdownProblem.ts';
import { markingOf } from '../syntax/portionMark.ts';

/** What a YAML header says of the briefing. */
export interface MarkdownHeader {
  /** Only what stands there. Whether there is such a citation style, whoever has the styles finds out. */
  readonly fields: Readonly<Partial<BriefingHeader>>;
  /** The line that names the citation style; absent where none does. */
  readonly styleLine?: number;
  /** Paths of CSL-JSON files as they are written: relative to the brief. */
  readonly bibliography: readonly string[];
}

/** Reads the YAML header of a parsed file. `source` are the lines of the file. */
export function readHeader(root: Root, source: readonly string[], report: ReportProblem): MarkdownHeader {
  const [first] = root.children;
  if (first?.type === 'yaml') return readYaml(first.value, report);
  const start = source.findIndex((line) => line.trim() !== '');
  const line = source[start] ?? '';
  if (/^\uFEFF?---\s*$/.test(line) && start === 0 && /^[\w-]+:(?:\s|$)/.test(source[1] ?? '')) {
    report(1, 'The YAML header has no end. Put a line with --- behind its last entry.', 'error');
  } else if (/^%\s/.test(line)) {
    report(start + 1, 'A title block with % is not read. Write a YAML header between two lines with ---.');
  }
  return { fields: {}, bibliography: [] };
}

function readYaml(value: string, report: ReportProblem): MarkdownHeader {
  const counter = new LineCounter();
  const document = parseDocument(value, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  // The first line of the file is the one with the hyphens.
  const lineAt = (offset: number): number => counter.linePos(offset).line + 1;
  for (const { code, message, pos } of document.errors) {
    report(
      code === 'MISSING_CHAR' ? (openQuoteLine(value) ?? lineAt(pos[0])) : lineAt(pos[0]),
      `The YAML header cannot be read: ${reasonOf(message)}. Correct this line; texts with “:” or “#” need quotation marks around them.`,
      'error',
    );
  }
  const { contents } = document;
  if (document.errors.length > 0 || contents === null) return { fields: {}, bibliography: [] };
  if (!isMap(contents)) {
    report(
      lineAt(contents.range?.[0] ?? 0),
      'The YAML header is no list of entries. Write each as “key: value”.',
      'error',
    );
    return { fields: {}, bibliography: [] };
  }
  return readEntries(contents, lineAt, report);
}

/** A quotation mark that nothing closes is only missed at the end; what must be mended is where it opens. */
function openQuoteLine(value: string): number | undefined {
  const index = value.split('\n').findIndex((line) => /:\s*(["'])(?:(?!\1).)*$/.test(line));
  return index < 0 ? undefined : index + 2;
}

/** The parser's words, whole; but for a quotation mark, which it puts into its sentence as if it opened there. */
function reasonOf(message: string): string {
  const [, mark] = /^Missing closing (["'])quote$/.exec(message) ?? [];
  if (mark !== undefined) return `a text that begins with the quotation mark ${mark} does not end with one`;
  return `“${message.replace(/\s+/g, ' ').trim()}”`;
}

interface Entry {
  readonly key: string;
  readonly line: number;
  readonly value: Node | null;
  readonly report: (message: string, severity?: 'error' | 'warning') => void;
}

function readEntries(map: YAMLMap, lineAt: (offset: number) => number, report: ReportProblem): MarkdownHeader {
  const fields: { -readonly [Key in keyof BriefingHeader]?: BriefingHeader[Key] } = {};
  const bibliography: string[] = [];
  let subtitle: Entry | undefined;
  let styleLine: number | undefined;
  for (const pair of map.items as readonly Pair<Node, Node | null>[]) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const line = lineAt(pair.key.range?.[0] ?? 0);
    const entry: Entry = {
      key,
      line,
      value: pair.value,
      report: (message, severity) => report(line, message, severity),
    };
    if (key === 'bibliography') bibliography.push(...textsOf(entry));
    else if (key.toLowerCase() === 'subtitle' && subtitle === undefined) subtitle = entry;
    else Object.assign(fields, READERS.get(key.toLowerCase())?.(entry) ?? unknownEntry(entry));
    if (fields.citationStyle !== undefined) styleLine ??= line;
  }
  // Behind the title, wherever in the header it stands.
  if (subtitle !== undefined) Object.assign(fields, withSubtitle(fields.title ?? '', subtitle));
  return { fields, bibliography, ...(styleLine === undefined ? {} : { styleLine }) };
}

type Fields = Readonly<Partial<BriefingHeader>>;
type ReadEntry = (entry: Entry) => Fields;

function unknownEntry({ key, report }: Entry): Fields {
  report(`The header field “${key}” has no place in a briefing and was left out.`);
  return {};
}

const cutOff: ReadEntry = (entry) => {
  const date = readDate(entry);
  return date === undefined ? {} : { informationCutOff: date };
};
const style: ReadEntry = (entry) => {
  const [written] = textsOf(entry);
  const id = written?.replace(/^.*[\\/]/, '').replace(/\.csl$/i, '');
  const known = citationStyleIdSchema.safeParse(id);
  if (known.success) return { citationStyle: known.data };
  entry.report(
    `The citation style “${written ?? ''}” has no name that a style can have. Write its id, such as chicago-fullnote-bibliography.`,
  );
  return {};
};

const READERS: ReadonlyMap<string, ReadEntry> = new Map<string, ReadEntry>([
  ['title', (entry) => shortText(entry, 'title', ' ')],
  ['author', (entry) => shortText(entry, 'author', '; ')],
  ['audience', (entry) => shortText(entry, 'audience', '; ')],
  [
    'date',
    (entry) => {
      const date = readDate(entry);
      return date === undefined ? {} : { date };
    },
  ],
  ['cut-off', cutOff],
  ['cutoff', cutOff],
  ['information-cut-off', cutOff],
  ['information-cutoff', cutOff],
  ['marking', (entry) => readMarking(entry)],
  ['lang', (entry) => readLanguage(entry)],
  ['csl', style],
  ['csl-style', style],
  ['citation-style', style],
]);

const LONGEST = 500;

function shortText(entry: Entry, field: 'title' | 'author' | 'audience', separator: string): Fields {
  return { [field]: shortened(lineOf(entry, separator), `“${entry.key}”`, entry.report) };
}

/** A briefing's title holds its subtitle as well: `Title: Subtitle`. A title that ends a sentence needs no colon. */
function withSubtitle(title: string, entry: Entry): Fields {
  const subtitle = lineOf(entry, ' ');
  if (subtitle === '') return {};
  if (title === '') return { title: shortened(subtitle, `“${entry.key}”`, entry.report) };
  const joint = /[?!:.…؟。]$/u.test(title) ? ' ' : ': ';
  return { title: shortened(`${title}${joint}${subtitle}`, 'The title with its subtitle', entry.report) };
}

function lineOf(entry: Entry, separator: string): string {
  return textsOf(entry)
    .map((one) => one.replace(/\s*[\n\r]\s*/g, ' ').trim())
    .filter((one) => one !== '')
    .join(separator);
}

function shortened(text: string, name: string, report: Entry['report']): string {
  if (text.length <= LONGEST) return text;
  report(`${name} is longer than ${LONGEST} characters; the end is left out.`);
  return text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
}

function readDate(entry: Entry): PartialDate | undefined {
  const [text = ''] = textsOf(entry).map((one) => one.trim());
  if (text === '') return undefined;
  const date = partialDateSchema.safeParse(text).success ? text : parsePublishedDate(text);
  if (date === undefined) entry.report(`The date “${text}” is not understood and left out. Write it as 2026-11-22.`);
  return date;
}

/** A marking that is not understood ends it: a file without the marking that its writer meant must not come to be. */
function readMarking(entry: Entry): Fields {
  const [text = ''] = textsOf(entry).map((one) => one.trim());
  if (text === '') return {};
  const label = markingOf(text);
  if (label !== undefined) return { marking: label };
  const labels = markings.map((marking) => marking.label).join(', ');
  entry.report(`The marking “${text}” is none of TLP 2.0. Write one of: ${labels}.`, 'error');
  return {};
}

function readLanguage(entry: Entry): Fields {
  const [text = ''] = textsOf(entry);
  const language = parseLanguageTag(text);
  if (language !== undefined) return { language };
  entry.report(`The language “${text}” is none. Write a tag such as en-GB or ar.`);
  return {};
}

/** The texts of an entry: one, or those of a list, a person's name among its parts. */
function textsOf(entry: Entry): readonly string[] {
  return textsIn(entry.value, entry);
}

function textsIn(node: Node | null, entry: Entry): readonly string[] {
  if (node === null) return [];
  if (isScalar(node))
    return node.value === null
      ? []
      : [typeof node.value === 'string' ? node.value : (node.source ?? JSON.stringify(node.value))];
  if (isSeq(node)) return (node.items as readonly Node[]).flatMap((one) => textsIn(one, entry));
  if (isMap(node)) {
    const name = node.get('name', true) ?? node.get('literal', true);
    if (isScalar(name)) return [String(name.value)];
  }
  entry.report(`A part of “${entry.key}” in the header is not understood and left out.`);
  return [];
}
