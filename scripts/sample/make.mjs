// Writes the files of the sample library to resources/sample/files. Run it after a change of what is in them:
//
//   node scripts/sample/make.mjs
//
// The files are committed, and a test compares: what a newcomer opens is what a reviewer has read.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { renderInternalNote } from './noteDocx.mjs';
import { renderReportPdf } from './reportPdf.mjs';
import { earlierBriefing } from './sources/earlierBriefing.mjs';
import { halyardArticle, halyardNews } from './sources/halyardNews.mjs';
import { manaraMovement, movementStatement } from './sources/manaraMovement.mjs';
import { meridianArticle, meridianCorrected, meridianPost } from './sources/meridianPost.mjs';
import { northgateArticle, northgateLedger } from './sources/northgateLedger.mjs';
import { ministryStatement, returnMinistry } from './sources/returnMinistry.mjs';
import { renderWebPage } from './webPage.mjs';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
export const sampleFilesFolder = path.join(root, 'resources', 'sample', 'files');

/**
 * The sources of the sample library: file name → bytes. The same bytes on every machine and at every time.
 * @returns {Promise<ReadonlyMap<string, Uint8Array>>}
 */
export async function renderSampleFiles() {
  const text = new TextEncoder();
  return new Map([
    ['S1 Meridian Post - 27 captives alive.html', text.encode(renderWebPage(meridianPost, meridianArticle))],
    ['S2 Halyard News - senior official.html', text.encode(renderWebPage(halyardNews, halyardArticle))],
    ['S3 Northgate Ledger - confirmed alive.html', text.encode(renderWebPage(northgateLedger, northgateArticle))],
    ['S4 Ministry of Return Affairs - statement.html', text.encode(renderWebPage(returnMinistry, ministryStatement))],
    ['S5 al-Manara Movement - statement.html', text.encode(renderWebPage(manaraMovement, movementStatement))],
    ['S6 Crossing Point Monitor - report.pdf', await renderReportPdf()],
    ['S7 Meridian Post - corrected.html', text.encode(renderWebPage(meridianPost, meridianCorrected))],
    ['S8 Contact note TLP-AMBER.docx', await renderInternalNote()],
    ['S10 Our briefing of 5 November.md', text.encode(earlierBriefing)],
  ]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, bytes] of await renderSampleFiles()) writeFileSync(path.join(sampleFilesFolder, name), bytes);
}
