import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SourceId } from '../../src/core/ids.ts';
import { shinglesOf } from '../../src/core/source/nearCopies/shinglesOf.ts';
import type { WritableDb } from '../../src/library/database.ts';
import { openLibrary } from '../../src/library/openLibrary.ts';
import { sql } from '../../src/library/sql.ts';
import { findFamilies } from '../../src/library/tables/nearCopyFamilies.ts';
import { findSourceSummaries } from '../../src/library/tables/sources.ts';
import { familyOf } from '../../src/operations/nearCopies/familyOf.ts';
import { findNext } from '../../src/operations/nearCopies/findNext.ts';
import { listNearCopies } from '../../src/operations/nearCopies/listNearCopies.ts';
import { type CorpusDocument, copyCorpus, editings } from '../nearCopies/copyCorpus.ts';
import { meetInBands, minHashOf } from '../nearCopies/minHashBands.ts';
import { distributionOf, formatFigure, printFigure, printSurroundings, printTable, timed } from '../report.ts';
import { batches } from '../search/batches.ts';
import { addDocument, NOW, processorTime, seededBytes } from '../search/buildLibrary.ts';

/*
 * Near copies in a library of generated articles, a tenth of them copies: what comparing costs the writer's thread, how long
 * one step keeps it, how large the index is, and what is found. Beside it, what 128 permutations of MinHash over whole texts would
 * have found of the same pairs.
 *
 * npm run bench -- nearCopies --documents 10000
 */
const { values } = parseArgs({ options: { documents: { type: 'string', default: '10000' } } });
const documents = Number(values.documents);
const folder = join(mkdtempSync(join(tmpdir(), 'briefdesk-bench-')), 'library');
printSurroundings();

const library = openLibrary(folder, { mode: 'create', role: 'writer', now: NOW });
const { db } = library;
const ids = addAll(db);
const before = databaseBytes(db);
const { steps, perSource, found } = compareAll(db);
const grown = databaseBytes(db) - before;
const fingerprints = db.find<{ count: number }>(sql`SELECT count(*) AS count FROM text_fingerprint`)?.count ?? 0;
process.stdout.write(
  `${documents.toLocaleString('en')} sources compared in ${formatFigure((perSource * documents) / 1_000)} s of processor time ` +
    `(${formatFigure(perSource)} ms a source), ${found.toLocaleString('en')} copies found; ${formatFigure(fingerprints / documents)} fingerprints a source, ` +
    `index ${formatFigure(grown / 1e6)} MB (${formatFigure(grown / documents)} bytes a source), database ${formatFigure(statSync(join(folder, 'library.sqlite')).size / 1e6)} MB\n`,
);
const step = distributionOf(steps);
process.stdout.write(
  `a step of 12 ms keeps the writer for p50 ${formatFigure(step.p50)} ms, p95 ${formatFigure(step.p95)} ms, longest ${formatFigure(step.max)} ms\n\n`,
);
printFigure({
  bench: 'nearCopies',
  figure: 'comparing',
  documents,
  perSource,
  found,
  fingerprints,
  bytes: grown,
  ...step,
});
printFound(db, ids);
printReads(db, ids);
library.close();
rmSync(join(folder, '..'), { recursive: true, force: true });

function addAll(writer: WritableDb): readonly SourceId[] {
  const randomBytes = seededBytes(documents);
  for (const batch of batches(copyCorpus(documents), 1_000)) {
    writer.transaction(() => {
      for (const { document } of batch) addDocument(writer, document, randomBytes);
    });
  }
  // In the order they were added: the sources of one batch have no order of their own.
  return writer.all<{ id: SourceId }>(sql`SELECT source_id AS id FROM source_text ORDER BY rowid`).map(({ id }) => id);
}

function compareAll(writer: WritableDb) {
  const durations: number[] = [];
  let copies = 0;
  const randomBytes = seededBytes(1);
  const took = processorTime(() => {
    for (let waiting = 1; waiting > 0; ) {
      durations.push(
        timed(() =>
          writer.transaction(() => {
            const step = findNext({ db: writer, randomBytes, now: NOW }, { milliseconds: 12 });
            waiting = step.waiting;
            copies += step.found;
          }),
        ),
      );
    }
  });
  return { steps: durations, perSource: took / documents, found: copies };
}

function printFound(writer: WritableDb, sources: readonly SourceId[]): void {
  const all = [...copyCorpus(documents)];
  const families = findFamilies(writer, sources);
  const rows = editings.map((editing) => {
    const pairs = all.flatMap(({ copyOf }, number) =>
      copyOf?.editing === editing ? [{ copy: number, original: copyOf.number }] : [],
    );
    const joined = pairs.filter(({ copy, original }) => {
      const family = families.get(sources[copy] as SourceId);
      return family !== undefined && family === families.get(sources[original] as SourceId);
    });
    const sample = pairs.slice(0, 200);
    const signatures = sample.map(
      ({ copy, original }) => [signatureOf(all[copy]), signatureOf(all[original])] as const,
    );
    const met = (bandRows: number) => signatures.filter(([a, b]) => meetInBands(a, b, bandRows)).length / sample.length;
    printFigure({
      bench: 'nearCopies',
      figure: 'found',
      documents,
      editing,
      pairs: pairs.length,
      recall: joined.length / pairs.length,
    });
    return [
      editing,
      String(pairs.length),
      percent(joined.length / pairs.length),
      percent(met(4)),
      percent(met(2)),
      percent(met(1)),
    ];
  });
  printTable(['editing', 'pairs', 'found', 'MinHash 32 × 4', '64 × 2', '128 × 1'], rows);
  const joinedAll = all.filter(({ copyOf }, number) => copyOf === null && families.has(sources[number] as SourceId));
  const copied = new Set(all.flatMap(({ copyOf }) => (copyOf ? [copyOf.number] : [])));
  const wrong = all.filter(
    ({ copyOf }, number) => copyOf === null && !copied.has(number) && families.has(sources[number] as SourceId),
  );
  process.stdout.write(`sources in a family without a copy in the corpus: ${wrong.length} of ${joinedAll.length}\n\n`);
}

function signatureOf(entry: CorpusDocument | undefined): Uint32Array {
  return minHashOf(shinglesOf(entry?.document.body ?? '').hashes);
}

function printReads(writer: WritableDb, sources: readonly SourceId[]): void {
  const asked = sources.filter((_, index) => index % Math.ceil(sources.length / 500) === 0);
  const families = distributionOf(asked.map((id) => timed(() => familyOf({ db: writer }, { id }))));
  const list = distributionOf(
    Array.from({ length: 20 }, () => timed(() => listNearCopies({ db: writer }, { offset: 0, limit: 50 }))),
  );
  const rows = distributionOf(
    Array.from({ length: 20 }, (_, page) =>
      timed(() => findSourceSummaries(writer, sources.slice(page * 100, page * 100 + 100))),
    ),
  );
  process.stdout.write(
    `the family of a source: p50 ${formatFigure(families.p50)} ms, p95 ${formatFigure(families.p95)} ms; the list of families: p50 ${formatFigure(list.p50)} ms; 100 rows of a list with their counts: p50 ${formatFigure(rows.p50)} ms\n`,
  );
  printFigure({ bench: 'nearCopies', figure: 'reads', documents, family: families, list, rows });
}

function databaseBytes(writer: WritableDb): number {
  const count = writer.find<{ bytes: number }>(
    sql`SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size`,
  );
  return count?.bytes ?? 0;
}

function percent(share: number): string {
  return Number.isFinite(share) ? `${(share * 100).toFixed(1)} %` : '–';
}
