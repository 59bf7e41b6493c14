import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { libraryFiles } from '../../src/library/folder/libraryFolder.ts';
import {
  type LibraryTaskInput,
  type LibraryTaskName,
  type LibraryTaskOutput,
  runLibraryTask,
} from '../../src/library/libraryTasks.ts';
import { formatFigure, printFigure, printSurroundings, printTable } from '../report.ts';
import { buildEvidence } from '../safety/buildEvidence.ts';
import { bytesIn, hashAll } from '../safety/filesIn.ts';
import { NOW } from '../search/buildLibrary.ts';

/*
 * What it costs to verify a library and to back it up, by its parts, beside the floor: reading and hashing the same bytes, and copying
 * the same database. All files have just been written, so that the system holds as many of them as it can: what is measured is
 * work, not the disk.
 *
 * npm run bench -- safety --documents 20000 [--original-bytes 50000]
 */
const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '20000' },
    'original-bytes': { type: 'string', default: '50000' },
  },
});
const documents = Number(values.documents);
const home = mkdtempSync(join(tmpdir(), 'briefdesk-bench-'));
const folder = join(home, 'library');
printSurroundings();
process.stdout.write(`load ${loadavg().map(formatFigure).join(' ')}\n`);

const rows: string[][] = [];
try {
  buildEvidence(folder, documents, Number(values['original-bytes']));
  const database = statSync(libraryFiles.database(folder)).size;
  const originals = bytesIn(libraryFiles.originals(folder));
  process.stdout.write(
    `${documents.toLocaleString('en')} sources, originals ${megabytes(originals)} MB, database ${megabytes(database)} MB\n\n`,
  );

  await measure('floor: read and hash the originals', originals, async () => hashAll(libraryFiles.originals(folder)));
  const { findings, checked } = await measureTask('verify', originals + database, 'verify', { folder });
  await measure('floor: copy the database and hash the copy', database, async () => {
    mkdirSync(join(home, 'copy'));
    copyFileSync(libraryFiles.database(folder), join(home, 'copy', 'library.sqlite'));
    hashAll(join(home, 'copy'));
  });
  const wish = { folder, reason: 'by-hand', now: NOW, token: 'bench' } as const;
  await measureTask('back-up beside the library', database, 'back-up', { ...wish, elsewhere: null });
  const elsewhere = join(home, 'elsewhere');
  mkdirSync(elsewhere);
  await measureTask('back-up elsewhere, all originals', database + originals, 'back-up', { ...wish, elsewhere });
  const later = { ...wish, elsewhere, now: '2026-11-22T09:00:00.000Z' };
  await measureTask('back-up elsewhere, none new', database, 'back-up', later);

  printTable(['', 'seconds', 'processor', 'MB/s', 'sources/s', 'memory +MB'], rows);
  process.stdout.write(
    `\nchecked: ${JSON.stringify(checked)}; findings: ${findings.length}; load ${loadavg().map(formatFigure).join(' ')}\n`,
  );
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** Measures a task and, where it tells its parts, each of these. */
async function measureTask<Name extends LibraryTaskName>(
  title: string,
  bytes: number,
  name: Name,
  input: LibraryTaskInput<Name>,
): Promise<LibraryTaskOutput<Name>> {
  const parts = new Map<string, number>();
  let since = performance.now();
  let inHand = '';
  const output = await measure(title, bytes, (look) =>
    runLibraryTask(name, input, {
      signal: new AbortController().signal,
      report: (_done, _total, current) => {
        look();
        const now = performance.now();
        if (inHand !== '') parts.set(inHand, (parts.get(inHand) ?? 0) + now - since);
        since = now;
        inHand = current.split(':')[0] ?? '';
      },
    }),
  );
  if (name === 'verify') {
    for (const [part, took] of parts)
      rows.push([`  ${part.toLowerCase()}`, formatFigure(took / 1_000), '', '', '', '']);
    printFigure({ bench: 'safety', figure: 'parts of verify', documents, ...Object.fromEntries(parts) });
  }
  return output;
}

async function measure<Output>(
  title: string,
  bytes: number,
  run: (look: () => void) => Promise<Output>,
): Promise<Output> {
  const before = process.memoryUsage.rss();
  let peak = before;
  const started = performance.now();
  const used = process.cpuUsage();
  const output = await run(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  });
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(used);
  const processor = (user + system) / 1e6;
  peak = Math.max(peak, process.memoryUsage.rss());
  rows.push([
    title,
    formatFigure(seconds),
    formatFigure(processor),
    formatFigure(bytes / 1e6 / seconds),
    formatFigure(documents / seconds),
    formatFigure((peak - before) / 1e6),
  ]);
  printFigure({ bench: 'safety', figure: title, documents, bytes, seconds, processor, memory: peak - before });
  return output;
}

function megabytes(bytes: number): string {
  return formatFigure(bytes / 1e6);
}
