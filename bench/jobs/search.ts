import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, workerData } from 'node:worker_threads';
import { openLibrary } from '../../src/library/openLibrary.ts';
import { formatFigure, printFigure, printSurroundings } from '../report.ts';
import { type BuiltLibrary, buildLibrary } from '../search/buildLibrary.ts';
import { buildRawIndex } from '../search/buildRawIndex.ts';
import { measureClasses } from '../search/measureClasses.ts';
import { pickQueries } from '../search/queries.ts';
import { type ImportingThread, importOn, measureWhileImporting } from '../search/whileImporting.ts';

/*
 * Full-text search over generated articles, as the window asks for it: 50 rows with title and snippet. Beside it, in the same
 * run and on the same database, what SQLite itself takes to count the matches and to rank all of them.
 *
 * npm run bench -- search --documents 100000 [--keep DIR] [--only PART OF A CLASS'S NAME] [--rounds N] [--skip-raw] [--skip-importing]
 */
if (isMainThread) await run();
else importOn(workerData as ImportingThread);

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string', default: '10000' },
      keep: { type: 'string' },
      only: { type: 'string', default: '' },
      rounds: { type: 'string', default: '5' },
      'skip-raw': { type: 'boolean', default: false },
      'skip-importing': { type: 'boolean', default: false },
    },
  });
  const documents = Number(values.documents);
  const folder = values.keep ?? join(mkdtempSync(join(tmpdir(), 'briefdesk-bench-')), 'library');
  printSurroundings();
  printBuild(documents, builtIn(folder, documents));
  if (!values['skip-raw']) printRawIndex(Math.min(documents, 20_000));

  const classes = pickQueries(join(folder, 'library.sqlite'), documents).filter(({ name }) =>
    name.includes(values.only),
  );
  const { db, close } = openLibrary(folder, { mode: 'open', role: 'reader', now: new Date().toISOString() });
  measureClasses(db, classes, documents, Number(values.rounds));
  close();
  if (!values['skip-importing']) {
    await measureWhileImporting(fileURLToPath(import.meta.url), classes, { library: folder, documents });
  }
  if (values.keep === undefined) rmSync(join(folder, '..'), { recursive: true, force: true });
}

/** The library in a folder, and what building it took; built where there is none. */
function builtIn(folder: string, documents: number): BuiltLibrary {
  const figures = `${folder}.json`;
  if (existsSync(join(folder, 'library.sqlite'))) {
    process.stdout.write(`using the library in ${folder}\n`);
    return JSON.parse(readFileSync(figures, 'utf8')) as BuiltLibrary;
  }
  const built = buildLibrary(folder, documents);
  writeFileSync(figures, JSON.stringify(built));
  return built;
}

function printBuild(documents: number, built: BuiltLibrary): void {
  process.stdout.write(
    `${documents.toLocaleString('en')} articles, ${megabytes(built.textBytes)} of text, added in ${formatFigure(built.added / 1_000)} s of processor time ` +
      `(${formatFigure((documents / built.added) * 1_000)} a second), upkeep ${formatFigure(built.upkeep / 1_000)} s in steps of at most ${formatFigure(built.longestStep)} ms, ` +
      `database ${megabytes(built.databaseBytes)} (${formatFigure(built.databaseBytes / built.textBytes)} × text; bar 1.3: ${built.databaseBytes <= built.textBytes * 1.3 ? 'met' : 'MISSED'})\n`,
  );
  printFigure({ bench: 'search', figure: 'build', documents, ...built });
}

function megabytes(bytes: number): string {
  return `${formatFigure(bytes / 1e6)} MB`;
}

function printRawIndex(documents: number): void {
  const index = buildRawIndex(documents);
  const rate = (ms: number) => `${formatFigure((documents / ms) * 1_000)} a second`;
  process.stdout.write(
    `indexing ${documents.toLocaleString('en')} articles: ${rate(index.ours)} beside ${rate(index.raw)} of raw FTS5 with a hash of 64 MB ` +
      `(${formatFigure(index.raw / index.ours)} ×; bar 0.8), index ${formatFigure(index.ourIndexBytes / index.textBytes)} × text beside ${formatFigure(index.rawIndexBytes / index.textBytes)} ×; ` +
      `Arabic and Hebrew alone ${formatFigure(index.ourSemiticBytes / index.plainSemiticBytes)} × plain (bar 1.3)\n\n`,
  );
  printFigure({ bench: 'search', figure: 'index', ...index });
}
