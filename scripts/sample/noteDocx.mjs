import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { note } from './sources/contactNote.mjs';

/**
 * S8 as a Word file: marking in the header of every page, headings, a table, a footnote.
 * @returns {Promise<Uint8Array>}
 */
export async function renderInternalNote() {
  const document = new Document({
    title: note.title,
    creator: note.author,
    lastModifiedBy: note.author,
    styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: 'en-GB' } } } } },
    footnotes: { 1: { children: [new Paragraph(note.footnote)] } },
    sections: [
      {
        headers: { default: new Header({ children: [label()] }) },
        footers: { default: new Footer({ children: [label(), pageNumber()] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(note.title)] }),
          new Paragraph({ spacing: { after: 240 }, children: [new TextRun({ text: note.line, color: '555555' })] }),
          ...note.parts.map(renderPart),
        ],
      },
    ],
  });
  return withFixedTimes(new Uint8Array(await Packer.toArrayBuffer(document)));
}

/** TLP 2.0 wants the label in 12 pt or more, to the right. */
const label = () =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({
        text: note.marking,
        bold: true,
        size: 24,
        color: 'FFC000',
        shading: { type: 'clear', fill: '000000', color: 'auto' },
      }),
    ],
  });

const pageNumber = () =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] });

/** @param {import('./sources/contactNote.mjs').NotePart} part */
function renderPart(part) {
  if (typeof part === 'string') return renderParagraph(part);
  if ('heading' in part)
    return new Paragraph({ heading: HeadingLevel.HEADING_1, spacing: { before: 280, after: 80 }, text: part.heading });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: part.rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: row.map(
            (text) =>
              new TableCell({
                margins: { top: 60, bottom: 60, left: 100, right: 100 },
                children: [new Paragraph({ children: [new TextRun({ text, bold: index === 0 })] })],
              }),
          ),
        }),
    ),
  });
}

/**
 * A paragraph; `[^1]` in it is the mark of the footnote.
 * @param {string} text
 */
function renderParagraph(text) {
  const [before = '', after] = text.split('[^1]');
  return new Paragraph({
    spacing: { after: 160, line: 276 },
    children:
      after === undefined
        ? [new TextRun(before)]
        : [new TextRun(before), new FootnoteReferenceRun(1), new TextRun(after)],
  });
}

/**
 * The same package without the moment at which it was made: in its properties the note's own, in the archive none.
 * @param {Uint8Array} bytes
 */
function withFixedTimes(bytes) {
  // Zip stores local time: built from local parts, it is the same in every time zone.
  const mtime = new Date(1980, 0, 1, 12);
  const entries = Object.entries(unzipSync(bytes)).sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(
    Object.fromEntries(
      entries.map(([name, data]) => [name, name === 'docProps/core.xml' ? withWrittenAt(data) : data]),
    ),
    { level: 6, mtime },
  );
}

/** @param {Uint8Array} data */
function withWrittenAt(data) {
  const xml = new TextDecoder().decode(data);
  return new TextEncoder().encode(xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${note.writtenAt}`));
}
