import PDFDocument from 'pdfkit';
import { report, reportPages } from './sources/crossingPointReport.mjs';

/** @import { ReportPart, Table } from './sources/crossingPointReport.mjs' */

const MARGIN = 92;
const FIRST_TEXT_PAGE = 3;
const TEXT_SIZE = 12.5;
const LINE_GAP = 5;
const INK = '#1d2b33';
const ACCENT = '#0d5c63';
const QUIET = '#5c6b73';

/** The PDF's own fonts, which every reader has: nothing to embed, and the same bytes on every machine. */
const font = { text: 'Times-Roman', bold: 'Helvetica-Bold', sans: 'Helvetica' };

/** @typedef {InstanceType<typeof PDFDocument>} Pdf */

/**
 * S6 as a PDF of twelve pages: cover, contents, and a page for each entry of `reportPages`.
 * @returns {Promise<Uint8Array>}
 */
export async function renderReportPdf() {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    // The compressor differs between releases of Node; the bytes shall not.
    compress: false,
    autoFirstPage: false,
    lang: 'en-GB',
    displayTitle: true,
    info: {
      Title: `${report.title}: ${report.subtitle}`,
      Author: report.publisher,
      Subject: report.status,
      CreationDate: new Date('2026-11-09T08:00:00Z'),
      ModDate: new Date('2026-11-09T08:00:00Z'),
    },
  });
  /** @type {Uint8Array[]} */
  const chunks = [];
  pdf.on('data', (/** @type {Uint8Array} */ chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  drawCover(pdf);
  drawContents(pdf);
  for (const [index, parts] of reportPages.entries()) drawTextPage(pdf, parts, FIRST_TEXT_PAGE + index);
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** @param {Pdf} pdf */
function drawCover(pdf) {
  pdf.addPage();
  pdf.outline.addItem('Cover');
  pdf.rect(0, 0, pdf.page.width, 250).fill(ACCENT);
  pdf.fillColor('#ffffff').font(font.bold).fontSize(13).text(report.publisher, MARGIN, 90);
  pdf.font(font.sans).fontSize(11).text(report.series, MARGIN, 112);
  pdf.fillColor(INK).font(font.bold).fontSize(30).text(report.title, MARGIN, 300, { width: 420 });
  pdf.moveDown(0.4).font(font.sans).fontSize(16).text(report.subtitle, { width: 400, lineGap: 3 });
  pdf.fillColor(QUIET).moveDown(2).fontSize(12).text(report.status);
  pdf.fillColor(INK).text(`${report.authors.join(' and ')}`, MARGIN, 640);
  pdf.fillColor(QUIET).text(report.date, MARGIN, 660);
}

/** @param {Pdf} pdf */
function drawContents(pdf) {
  startPage(pdf, 2);
  drawHeading(pdf, 'Contents');
  for (const [index, parts] of reportPages.entries()) {
    for (const part of parts) {
      if (typeof part === 'object' && 'heading' in part) drawContentsLine(pdf, part.heading, FIRST_TEXT_PAGE + index);
    }
  }
  pdf.moveDown(3);
  drawPart(pdf, { subheading: 'About this report' });
  drawPart(
    pdf,
    'Crossing Point Monitor documents detention and access in the districts around the Zahrin crossing. It is financed by members and foundations and takes no money from parties or governments. The report was compiled by Petra Lindqvar and Yusra Hamdal and read by two outside reviewers.',
  );
  drawPart(pdf, 'Figures may be quoted freely if their date is given with them.');
}

/**
 * @param {Pdf} pdf
 * @param {string} heading
 * @param {number} page
 */
function drawContentsLine(pdf, heading, page) {
  const y = pdf.y;
  const width = pdf.page.width - 2 * MARGIN;
  pdf.font(font.text).fontSize(TEXT_SIZE).fillColor(INK);
  pdf.text(heading, MARGIN, y, { width: width - 40 });
  pdf.text(String(page), MARGIN, y, { width, align: 'right' });
  pdf.moveDown(0.45);
}

/**
 * @param {Pdf} pdf
 * @param {readonly ReportPart[]} parts
 * @param {number} number
 */
function drawTextPage(pdf, parts, number) {
  startPage(pdf, number);
  const { page } = pdf;
  for (const part of parts) drawPart(pdf, part);
  // The numbers of all pages after it, which citations name, would be wrong.
  if (pdf.page !== page) throw new Error(`Page ${number} of the report runs over.`);
}

/**
 * A new page with its running title and number; then the place where its text begins.
 * @param {Pdf} pdf
 * @param {number} number
 */
function startPage(pdf, number) {
  pdf.addPage();
  const { width, height } = pdf.page;
  const line = { width: width - 2 * MARGIN, lineBreak: false };
  pdf.font(font.sans).fontSize(8.5).fillColor(QUIET);
  pdf.text(`${report.publisher} · ${report.series}`, MARGIN, 44, line);
  // Below the bottom margin pdfkit would start a new page.
  const { bottom } = pdf.page.margins;
  pdf.page.margins.bottom = 0;
  pdf.text(String(number), MARGIN, height - 50, { ...line, align: 'center' });
  pdf.page.margins.bottom = bottom;
  pdf.x = MARGIN;
  pdf.y = MARGIN;
}

/**
 * @param {Pdf} pdf
 * @param {ReportPart} part
 */
function drawPart(pdf, part) {
  if (typeof part === 'string') drawParagraph(pdf, part);
  else if ('heading' in part) drawHeading(pdf, part.heading);
  else if ('subheading' in part) drawSubheading(pdf, part.subheading);
  else if ('list' in part) for (const line of part.list) drawListItem(pdf, line);
  else drawTable(pdf, part);
}

/**
 * @param {Pdf} pdf
 * @param {string} text
 */
function drawHeading(pdf, text) {
  pdf.outline.addItem(text);
  pdf.font(font.bold).fontSize(20).fillColor(ACCENT).text(text, MARGIN, pdf.y).moveDown(0.7);
}

/**
 * @param {Pdf} pdf
 * @param {string} text
 */
function drawSubheading(pdf, text) {
  pdf.moveDown(0.4).font(font.bold).fontSize(12.5).fillColor(INK).text(text, MARGIN, pdf.y).moveDown(0.4);
}

/**
 * @param {Pdf} pdf
 * @param {string} text
 */
function drawParagraph(pdf, text) {
  pdf.font(font.text).fontSize(TEXT_SIZE).fillColor(INK).text(text, MARGIN, pdf.y, { lineGap: LINE_GAP }).moveDown(0.6);
}

/**
 * @param {Pdf} pdf
 * @param {string} text
 */
function drawListItem(pdf, text) {
  const y = pdf.y;
  pdf.font(font.text).fontSize(TEXT_SIZE).fillColor(INK).text('•', MARGIN, y, { lineBreak: false });
  pdf.text(text, MARGIN + 16, y, { lineGap: LINE_GAP }).moveDown(0.3);
  pdf.x = MARGIN;
}

const ROW_HEIGHT = 25;

/**
 * @param {Pdf} pdf
 * @param {Table} table
 */
function drawTable(pdf, { table, columns, rows, note }) {
  const width = pdf.page.width - 2 * MARGIN;
  pdf.moveDown(0.4).font(font.bold).fontSize(10).fillColor(INK).text(table, MARGIN, pdf.y).moveDown(0.5);
  let y = pdf.y;
  for (const [index, row] of rows.entries()) {
    const isHeader = index === 0;
    const isTotal = row[0] === 'Total';
    if (isHeader) pdf.rect(MARGIN, y, width, ROW_HEIGHT).fill('#e3eeee');
    pdf
      .font(isHeader || isTotal ? font.bold : font.sans)
      .fontSize(10)
      .fillColor(INK);
    let x = MARGIN;
    for (const [column, cell] of row.entries()) {
      const cellWidth = (columns[column] ?? 0) * width;
      // Numbers stand right so that their digits do; words stand left.
      const align = column > 0 && rows.slice(1).every((one) => /^\d+$/.test(one[column] ?? '')) ? 'right' : 'left';
      pdf.text(cell, x + 6, y + 8, { width: cellWidth - 12, align, lineBreak: false });
      x += cellWidth;
    }
    y += ROW_HEIGHT;
    pdf
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + width, y)
      .lineWidth(isHeader ? 1 : 0.5)
      .strokeColor('#9fb3b5')
      .stroke();
  }
  pdf.x = MARGIN;
  pdf.y = y + 8;
  if (note !== undefined) pdf.font(font.sans).fontSize(9).fillColor(QUIET).text(note, MARGIN, pdf.y).moveDown(0.6);
  pdf.moveDown(0.9);
}
