import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractPdf } from '../../../src/extraction/pdf/extractPdf.ts';
import { extractionContext as context } from '../../support/extractionContext.ts';
import { hasLibreOffice } from '../../support/officeTools.ts';

/** Lines as they are written; `|` parts the cells of a table row. */
const written = [
  'השר אמר: לא נסכים לסעיף 7-3, ולא לסעיף 12/4.',
  'טלפון 03-555-1234, 10–20 הרוגים ו-5.3% מן הכוח.',
  'שורה 1 12 34 56 סוף',
  'המחיר 1,234.50 $ או €99 (ראו עמ׳ 42–45)',
  'מתוך 48 Reuters ספרה 12',
  'לפי Reuters 14 איש, ו-AP 3 אחרים',
  'نوافق على المادة 7-3 وعلى 10–20 قتيل',
  'بنسبة 5.3% في 14/03/2026 الساعة 10:30',
  'قتل ١٢٣٤ في ١٤ مارس ٢٠٢٦ و ٥٦ جريح',
  'دفع 1,234 يورو (+5%) و -7 درجات',
];

// Skipped where LibreOffice is not there, which prints the lines.
describe.skipIf(!hasLibreOffice)('numbers in lines from right to left that LibreOffice printed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdesk-printed-'));
  let text = '';
  let warnings: readonly string[] = [];

  beforeAll(async () => {
    writeFileSync(join(folder, 'lines.fodt'), flatDocument(written));
    spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        `${folder}/lines.fodt`,
      ],
      { timeout: 110_000 },
    );
    const bytes = readFileSync(join(folder, 'lines.pdf'));
    ({ text, warnings } = await extractPdf({ bytes, fileName: 'lines.pdf', context }));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(written)('stand where they were written: %s', (line) => {
    expect(text.split('\n')).toContain(line);
  });

  it('leave no doubt', () => {
    expect(warnings.filter((warning) => warning.includes('right to left'))).toEqual([]);
  });
});

/** Each line a paragraph of its own on the page, with room before it. */
function flatDocument(lines: readonly string[]): string {
  const namespaces = ['office', 'text', 'style']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:style style:name="R" style:family="paragraph"><style:paragraph-properties style:writing-mode="rl-tb" fo:margin-bottom="1cm"/></style:style></office:automatic-styles>
<office:body><office:text>${lines.map((line) => `<text:p text:style-name="R">${line}</text:p>`).join('')}</office:text></office:body></office:document>`;
}
