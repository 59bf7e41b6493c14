import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { placeDrawnText } from '../../../src/core/source/placeDrawnText.ts';
import { extractPdf } from '../../../src/extraction/pdf/extractPdf.ts';
import { openPdf } from '../../../src/extraction/pdf/openPdf.ts';
import { extractionContext } from '../../support/extractionContext.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/import/pdf');
const files = [
  ...['statement-ar', 'statement-he', 'notice-zh', 'two-columns', 'browser-print', 'ngo-report'].map((name) =>
    join(fixtures, `${name}.pdf`),
  ),
  join(import.meta.dirname, '../../../resources/sample/files/S6 Crossing Point Monitor - report.pdf'),
];

const lettersIn = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;

test.each(files.map((file) => [basename(file), file]))(
  'every letter that is read from %s is found where its page draws it',
  async (fileName, file) => {
    const bytes = readFileSync(file);
    const { text, pages } = await extractPdf({ bytes, fileName, context: extractionContext });
    const document = await openPdf(bytes, fileName, extractionContext.pdfDataFolder);
    let placed = 0;
    for (const [index, { start, end }] of pages.entries()) {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      const pieces = items.flatMap((item) => ('str' in item ? [item.str] : []));
      const pageText = text.slice(start, end);
      for (const stretch of placeDrawnText(pageText, pieces))
        placed += lettersIn(pageText.slice(stretch.start, stretch.end));
    }
    await document.destroy();
    // A browser prints one word of that page glyph by glyph from its end: its letters cannot be told apart. The window says so on such a page.
    const unfound = fileName === 'browser-print.pdf' ? 11 : 0;
    expect(lettersIn(text) - placed).toBe(unfound);
  },
);
