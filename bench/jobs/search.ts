import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseSearchQuery, renderFtsQuery } from '../../src/core/text/searchQuery.ts';
import type { ReadableDb } from '../../src/library/database.ts';
import { openLibrary } from '../../src/library/openLibrary.ts';
import { searchSources } from '../../src/library/search/searchSources.ts';
import { EVERYTHING } from '../../src/library/search/sourceFilter.ts';
import { sql } from '../../src/library/sql.ts';
import { distributionOf, formatFigure, printFigure, printSurroundings, printTable, timed } from '../report.ts';
import { buildLibrary } from '../search/buildLibrary.ts';
import { pickQueries, type QueryClass } from '../search/queries.ts';

/*
 * Full-text search over generated articles, as the window asks for it: the best 50 with title and snippet. Beside it, in the same
 * run and on the same database, what SQLite itself takes to count the matches and to rank all of them.
 *
 * npm run bench -- search --documents 100000 [--keep DIR]
 */
const { values } = parseArgs({
  options: { documents: { type: 'string', default: '10000' }, keep: { type: 'string' } },
});
const documents = Number(values.documents);
const folder = values.keep ?? join(mkdtempSync(join(tmpdir(), 'briefdesk-bench-')), 'library');

printSurroundings();
if (existsSync(join(folder, 'library.sqlite'))) {
  process.stdout.write(`using the library in ${folder}\n`);
} else {
  const built = buildLibrary(folder, documents);
  const megabytes = (bytes: number) => `${formatFigure(bytes / 1e6)} MB`;
  process.stdout.write(
    `${documents.toLocaleString('en')} articles, ${megabytes(built.textBytes)} of text, added in ${formatFigure(built.added / 1000)} s ` +
      `(${formatFigure((documents / built.added) * 1000)} a second), database ${megabytes(built.databaseBytes)}\n\n`,
  );
  printFigure({
    bench: 'search',
    figure: 'build',
    documents,
    ms: built.added,
    textBytes: built.textBytes,
    databaseBytes: built.databaseBytes,
  });
}
measure(folder);
if (values.keep === undefined) rmSync(join(folder, '..'), { recursive: true, force: true });

function measure(library: string): void {
  const classes = pickQueries(join(library, 'library.sqlite'), documents);
  const { db, close } = openLibrary(library, { mode: 'open', role: 'reader', now: new Date().toISOString() });
  const rows = classes.map((kind) => measureClass(db, kind));
  printTable(['ms, p50 / p95 / p99', 'matches', 'best 50', 'count(*)', 'rank all', 'p95 to count', 'windowed'], rows);
  close();
}

function measureClass(db: ReadableDb, { name, queries }: QueryClass): readonly string[] {
  const ours: number[] = [];
  const counts: number[] = [];
  const ranks: number[] = [];
  let matches = 0;
  let windowed = 0;
  for (const query of [...queries, ...queries]) {
    const fts = renderFtsQuery(parseSearchQuery(query));
    ours.push(
      timed(() => {
        const result = searchSources(db, query, EVERYTHING, 50);
        matches += result.total;
        if (result.rankedWithinNewest !== null) windowed += 1;
      }),
    );
    counts.push(timed(() => db.find(sql`SELECT count(*) FROM search WHERE search MATCH ${fts}`)));
    ranks.push(timed(() => db.all(sql`SELECT rowid FROM search WHERE search MATCH ${fts} ORDER BY rank LIMIT 50`)));
  }
  // The first round warmed the pages up.
  const warm = (durations: readonly number[]) => distributionOf(durations.slice(queries.length));
  const [own, count, rank] = [warm(ours), warm(counts), warm(ranks)];
  printFigure({ bench: 'search', documents, class: name, own, count, rank });
  const show = ({ p50, p95, p99 }: typeof own) => [p50, p95, p99].map(formatFigure).join(' / ');
  return [
    name,
    formatFigure(matches / (2 * queries.length)),
    show(own),
    show(count),
    show(rank),
    `${formatFigure(own.p95 / count.p95)} ×`,
    `${windowed} of ${2 * queries.length}`,
  ];
}
