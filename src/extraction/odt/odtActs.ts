import { noteMark } from '../../core/importing/noteMark.ts';
import type { XmlAttributes } from '../xml/parseXml.ts';
import type { OdtReader } from './odtReader.ts';
import { shapeActs } from './odtShapeActs.ts';

/** What happens where an element opens and closes; `close` also after its inside was left out. */
export interface OdtAct {
  readonly open?: (reader: OdtReader, attributes: XmlAttributes) => void;
  readonly close?: (reader: OdtReader) => void;
}

const skip: OdtAct = { open: (reader) => reader.skip() };

const write = (text: string): OdtAct => ({ open: (reader) => reader.appendRunText(text, false) });

/** A field or section that is hidden at present. */
const maybeHidden = (attribute: string, hiddenValue: string): OdtAct => ({
  open(reader, attributes) {
    if (attributes[attribute] !== hiddenValue) return;
    reader.findings.hidden += (attributes['text:string-value'] ?? '').length;
    reader.skip();
  },
});

const tracked = (what: 'insertions' | 'deletions'): OdtAct => ({
  open(reader) {
    reader.findings[what] += 1;
    reader.skip();
  },
});

/** What is done at each element of a text; those that are not here are looked through. */
export const odtActs: ReadonlyMap<string, OdtAct> = new Map<string, OdtAct>([
  [
    'text:p',
    {
      open: (reader, attributes) => reader.beginParagraph(attributes, false),
      close: (reader) => reader.endParagraph(),
    },
  ],
  [
    'text:h',
    { open: (reader, attributes) => reader.beginParagraph(attributes, true), close: (reader) => reader.endParagraph() },
  ],
  [
    'text:span',
    {
      open: (reader, attributes) => reader.spans.push(reader.styles.style('text', attributes['text:style-name'])),
      close: (reader) => reader.spans.pop(),
    },
  ],
  [
    'text:s',
    {
      open: (reader, attributes) =>
        reader.appendRunText(' '.repeat(Math.min(1_000, Math.max(1, Number(attributes['text:c'] ?? '1') || 1))), false),
    },
  ],
  ['text:tab', write('\t')],
  ['text:line-break', write('\n')],
  [
    'text:list',
    {
      open(reader, attributes) {
        const outer = reader.lists.at(-1);
        const styleName = attributes['text:style-name'] ?? outer?.styleName;
        const list =
          outer?.list ??
          reader.numbers.beginList(styleName, attributes['xml:id'] ?? attributes['text:id'], {
            ...(attributes['text:continue-list'] === undefined ? {} : { list: attributes['text:continue-list'] }),
            before: attributes['text:continue-numbering'] === 'true',
          });
        const level = Math.min(10, (outer?.level ?? 0) + 1);
        reader.lists.push({ list, level, styleName, isNumberDue: false, start: undefined, isHeader: false });
      },
      close: (reader) => reader.lists.pop(),
    },
  ],
  ['text:list-item', listItem(false)],
  ['text:list-header', listItem(true)],
  [
    'text:note',
    {
      open(reader, attributes) {
        const kind = attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote';
        reader.openNotes.push({ kind, mark: '', blocks: [] });
      },
      close(reader) {
        const note = reader.openNotes.pop();
        if (note) reader.notes.push(note);
      },
    },
  ],
  [
    'text:note-citation',
    {
      open(reader, attributes) {
        reader.isInMark = attributes['text:label'] === undefined;
        const note = reader.openNotes.at(-1);
        if (note && attributes['text:label'] !== undefined) note.mark = attributes['text:label'];
      },
      close(reader) {
        reader.isInMark = false;
        const mark = reader.openNotes.at(-1)?.mark;
        if (mark !== undefined) reader.appendRunText(noteMark(mark), false);
      },
    },
  ],
  [
    'text:note-body',
    {
      open: (reader) => reader.beginFlow(),
      close(reader) {
        const blocks = reader.endFlow();
        const note = reader.openNotes.at(-1);
        if (note) note.blocks = blocks;
      },
    },
  ],
  // Deleted text stands here, inserted text in its place in the body.
  ['text:insertion', tracked('insertions')],
  ['text:deletion', tracked('deletions')],
  ['text:format-change', skip],
  [
    'office:annotation',
    {
      open(reader) {
        reader.findings.comments += 1;
        reader.skip();
      },
    },
  ],
  ['text:hidden-text', maybeHidden('text:is-hidden', 'true')],
  ['text:variable-set', maybeHidden('text:display', 'none')],
  [
    'text:section',
    {
      open(reader, attributes) {
        // Of a section that is hidden by a condition the state at the last saving is noted.
        const display = attributes['text:display'];
        const isHidden = display === 'none' || (display === 'condition' && attributes['text:is-hidden'] === 'true');
        reader.spans.push({ ...reader.styles.style('text', undefined), isHidden });
      },
      close: (reader) => reader.spans.pop(),
    },
  ],
  [
    'text:section-source',
    {
      open(reader, attributes) {
        reader.outsideThing('section', attributes['xlink:href']);
      },
    },
  ],
  // The patterns by which indexes are made, and macros.
  ...[
    'text:table-of-content-source',
    'text:illustration-index-source',
    'text:table-index-source',
    'text:object-index-source',
    'text:user-index-source',
    'text:alphabetical-index-source',
    'text:bibliography-source',
    'text:script',
    'office:forms',
    'office:scripts',
    'office:binary-data',
    'office:event-listeners',
    'svg:title',
    'svg:desc',
  ].map((name) => [name, skip] as const),
  [
    'text:ruby-text',
    {
      open(reader) {
        reader.findings.leftOut.set('reading aid', (reader.findings.leftOut.get('reading aid') ?? 0) + 1);
        reader.skip();
      },
    },
  ],
  ...shapeActs,
]);

function listItem(isHeader: boolean): OdtAct {
  return {
    open(reader, attributes) {
      const level = reader.lists.at(-1);
      if (!level) return;
      level.isNumberDue = true;
      level.isHeader = isHeader;
      level.start = attributes['text:start-value'] === undefined ? undefined : Number(attributes['text:start-value']);
    },
  };
}
