import { encodingOfCodePage } from './codePages.ts';
import { rtfDestinations } from './rtfDestinations.ts';
import type { RtfReader } from './rtfReader.ts';
import { type RtfState, resetCharacters, resetParagraph } from './rtfState.ts';

/** What a control word does; `isFirst` when it opens its group. */
export type RtfAct = (reader: RtfReader, number: number | undefined, isFirst: boolean) => void;

/** Words that stand for a character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['page', '\n'],
  ['column', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['ltrmark', '\u200e'],
  ['rtlmark', '\u200f'],
]);

const isOn = (number: number | undefined): boolean => number !== 0;

/** A switch that is on without a number and off with 0. */
const sets =
  (change: (state: RtfState, on: boolean) => void): RtfAct =>
  (reader, number) =>
    change(reader.state, isOn(number));

const page =
  (encoding: string): RtfAct =>
  (reader) => {
    reader.encoding = encoding;
  };

const noteFormat =
  (kind: 'footnote' | 'endnote', format: string): RtfAct =>
  (reader) => {
    reader.numbering[kind] = { ...reader.numbering[kind], format };
  };

const noteStart =
  (kind: 'footnote' | 'endnote'): RtfAct =>
  (reader, number) => {
    reader.numbering[kind] = { ...reader.numbering[kind], start: number ?? 1 };
  };

const acts: readonly (readonly [string, RtfAct])[] = [
  ['u', (reader, number) => reader.unicode(number ?? 0)],
  [
    'uc',
    (reader, number) => {
      reader.state.fallbackLength = Math.max(0, Math.min(100, number ?? 1));
    },
  ],
  ['mac', page('macintosh')],
  ['pc', page('cp437')],
  ['pca', page('cp850')],
  [
    'ansicpg',
    (reader, number) => {
      reader.encoding = encodingOfCodePage(number ?? 0) ?? reader.encoding;
    },
  ],
  [
    'deff',
    (reader, number) => {
      reader.defaultFont = number;
    },
  ],
  [
    'f',
    (reader, number) => {
      if (reader.isInFonts) reader.fonts.begin(number ?? 0);
      else reader.state.font = number;
    },
  ],
  [
    'af',
    (reader, number) => {
      reader.state.otherFont = number;
    },
  ],
  ['fcharset', (reader, number) => reader.isInFonts && reader.fonts.charset(number ?? 0)],
  ['cpg', (reader, number) => reader.isInFonts && reader.fonts.codePage(number ?? 0)],
  ...['loch', 'hich', 'ltrch'].map(
    (name) => [name, sets((state) => (state.usesOtherFont = false))] satisfies readonly [string, RtfAct],
  ),
  ['dbch', sets((state) => (state.usesOtherFont = true))],
  ['plain', (reader) => resetCharacters(reader.state)],
  ['pard', (reader) => resetParagraph(reader.state)],
  ['v', sets((state, on) => (state.isHidden = on))],
  ['strike', sets((state, on) => (state.isStruck = on))],
  ['striked', sets((state, on) => (state.isStruck = on))],
  ['deleted', sets((state, on) => (state.isDeleted = on))],
  ['revised', sets((state, on) => (state.isInserted = on))],
  ['super', sets((state, on) => (state.place = on ? 'raised' : null))],
  ['sub', sets((state, on) => (state.place = on ? 'lowered' : null))],
  ['nosupersub', sets((state) => (state.place = null))],
  ['up', (reader, number) => (reader.state.place = number === 0 ? null : 'raised')],
  ['dn', (reader, number) => (reader.state.place = number === 0 ? null : 'lowered')],
  [
    's',
    (reader, number) => {
      if (reader.openStyle) reader.openStyle.id = number ?? 0;
      else reader.state.style = number;
    },
  ],
  ...['cs', 'ds', 'ts', 'tsrowd'].map(
    (name) =>
      [
        name,
        (reader: RtfReader) => {
          if (reader.openStyle) reader.openStyle.isOther = true;
        },
      ] as const,
  ),
  [
    'sbasedon',
    (reader, number) => {
      if (reader.openStyle) reader.openStyle.basedOn = number;
    },
  ],
  [
    'outlinelevel',
    (reader, number) => {
      if (reader.openStyle) reader.openStyle.outline = number;
      else reader.state.outline = number;
    },
  ],
  ['ls', (reader, number) => (reader.state.isInList = (number ?? 0) > 0)],
  ['fi', (reader, number) => (reader.state.isHanging = (number ?? 0) < 0)],
  ['intbl', sets((state, on) => (state.isInTable = on))],
  ['itap', (reader, number) => (reader.state.isInTable = (number ?? 1) > 0)],
  ['par', (reader) => reader.endParagraph()],
  [
    'sect',
    (reader) => {
      reader.endParagraph();
      reader.marks.endSection({});
    },
  ],
  [
    'cell',
    (reader) => {
      reader.endParagraph(true);
      if (reader.state.destination === 'text') reader.flow.endCell();
    },
  ],
  ['nestcell', (reader) => reader.endParagraph(true)],
  [
    'row',
    (reader) => {
      if (reader.state.destination === 'text') reader.flow.endRow();
    },
  ],
  ['ftnnar', noteFormat('footnote', 'decimal')],
  ['ftnnalc', noteFormat('footnote', 'lowerLetter')],
  ['ftnnauc', noteFormat('footnote', 'upperLetter')],
  ['ftnnrlc', noteFormat('footnote', 'lowerRoman')],
  ['ftnnruc', noteFormat('footnote', 'upperRoman')],
  ['ftnnchi', noteFormat('footnote', 'chicago')],
  ['aftnnar', noteFormat('endnote', 'decimal')],
  ['aftnnalc', noteFormat('endnote', 'lowerLetter')],
  ['aftnnauc', noteFormat('endnote', 'upperLetter')],
  ['aftnnrlc', noteFormat('endnote', 'lowerRoman')],
  ['aftnnruc', noteFormat('endnote', 'upperRoman')],
  ['aftnnchi', noteFormat('endnote', 'chicago')],
  ['ftnstart', noteStart('footnote')],
  ['aftnstart', noteStart('endnote')],
];

/** All words that mean something for the text. */
export const rtfWords: ReadonlyMap<string, RtfAct> = new Map<string, RtfAct>([...acts, ...rtfDestinations]);
