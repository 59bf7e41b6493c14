import { findMarking } from '../../core/importing/metadata/findMarking.ts';
import { struckWarnings } from '../../core/importing/struckText.ts';
import { clipped } from '../../core/text/clipped.ts';
import type { Findings } from './findings.ts';
import type { PageFrame } from './pageFrame.ts';
import type { Relationship } from './wordPackage.ts';

/** What a reader of the source must know about the file it came from, in the order of how much it matters. */
export interface DocxFacts {
  readonly findings: Findings;
  readonly frame: PageFrame;
  /** Of all parts that were read. */
  readonly relationships: readonly Relationship[];
  /** Number formats that are not known here, of lists and of notes. */
  readonly unknownFormats: readonly string[];
  readonly notesRestartOnPages: boolean;
}

/** Sentences for the person: what was taken how, and what was left out. */
export function docxWarnings(facts: DocxFacts): readonly string[] {
  return [
    ...changeWarnings(facts.findings),
    ...struckWarnings(facts.findings.struck),
    ...frameWarnings(facts.frame),
    ...textWarnings(facts.findings),
    ...numberWarnings(facts),
    ...partWarnings(facts),
  ];
}

function changeWarnings({ insertions, deletions, moves, comments, hidden }: Findings): readonly string[] {
  const changes = [
    insertions > 0 ? `${count(insertions, 'insertion')} kept` : '',
    deletions > 0 ? `${count(deletions, 'deletion')} left out` : '',
    moves > 0 ? `${count(moves, 'moved passage')} kept only where ${moves === 1 ? 'it' : 'each'} now stands` : '',
  ].filter(Boolean);
  return [
    ...(changes.length === 0
      ? []
      : [
          `The file holds tracked changes that nobody has accepted or rejected; the text was read as if all were accepted: ${changes.join(', ')}.`,
        ]),
    ...(comments === 0 ? [] : [`${count(comments, 'comment')} ${were(comments)} not imported; see the original.`]),
    ...(hidden === 0
      ? []
      : [
          `${count(hidden, 'character')} of hidden text ${were(hidden)} left out, because readers see it neither on screen nor on paper.`,
        ]),
  ];
}

function frameWarnings({ headers, footers }: PageFrame): readonly string[] {
  const place = (name: string, texts: readonly string[]) => {
    const marking = texts.map(findMarking).find((found) => found !== undefined);
    return [
      ...(marking === undefined ? [] : [`The ${name} says “${marking}”; set the source's marking.`]),
      ...(texts.length === 0
        ? []
        : [`Not taken into the text: the ${name} ${texts.slice(0, MAX_TEXTS).map(quoted).join(' and ')}.`]),
    ];
  };
  return [...place('header', headers), ...place('footer', footers)];
}

const MAX_TEXTS = 3;
const quoted = (text: string): string => `“${clipped(text, 120)}”`;

function textWarnings({ formulas, unknownSigns, inOpenField, leftOut }: Findings): readonly string[] {
  const things = [...leftOut].map(([what, number]) => count(number, what));
  return [
    ...(unknownSigns === 0
      ? []
      : [
          `${count(unknownSigns, 'sign')} of a symbol font could not be told (shown as \ufffd); compare what you quote with the original.`,
        ]),
    ...(formulas === 0
      ? []
      : [
          `${count(formulas, 'formula')} ${were(formulas)} written out in one line; compare what you quote with the original.`,
        ]),
    ...(inOpenField === 0
      ? []
      : [
          `A field in the file has no end, and ${count(inOpenField, 'character')} after it ${were(inOpenField)} taken for its instructions and left out; compare with the original.`,
        ]),
    ...(things.length === 0 ? [] : [`Not taken into the text: ${things.join(', ')}; see the original.`]),
  ];
}

function numberWarnings({ unknownFormats, notesRestartOnPages }: DocxFacts): readonly string[] {
  return [
    ...(unknownFormats.length === 0
      ? []
      : [
          `Numbers that the file shows in another way (${unknownFormats.join(', ')}) are written in digits; compare them with the original.`,
        ]),
    ...(notesRestartOnPages
      ? ['The file numbers its notes anew on every page; here they are numbered through, so the marks differ.']
      : []),
  ];
}

function partWarnings({ relationships }: DocxFacts): readonly string[] {
  const outside = relationships.filter((one) => one.isExternal && one.type !== 'hyperlink' && !isLocalTemplate(one));
  const addresses = [...new Set(outside.map(({ target }) => target.replace(/^(\w+:\/\/[^/?#]{0,80}).*$/s, '$1')))];
  return [
    ...(relationships.some(({ type }) => type === 'vbaProject')
      ? ['The file holds macros. They were neither run nor imported.']
      : []),
    ...(outside.length === 0
      ? []
      : [
          `The file asks for ${count(outside.length, 'thing')} from elsewhere (${addresses.slice(0, MAX_TEXTS).map(quoted).join(', ')}), such as a template or picture. Nothing was fetched.`,
        ]),
  ];
}

/** Where the writer's own template lay on their own disk: nothing that Word would ask anybody else for. */
const isLocalTemplate = ({ type, target }: Relationship): boolean =>
  type === 'attachedTemplate' && /^(?:file:\/\/\/?)?[a-z]:[\\/]|^[^:/\\]+$/i.test(target);

function count(number: number, thing: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? thing : `${thing}s`}`;
}

const were = (number: number): string => (number === 1 ? 'was' : 'were');
