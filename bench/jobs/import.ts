import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type FileSet, generateFiles } from '../importing/generateFiles.ts';
import { measureExtraction } from '../importing/measureExtraction.ts';
import { measureWorkers } from '../importing/measureWorkers.ts';
import { importWhole } from '../importing/wholeImport.ts';
import { formatFigure, printFigure, printSurroundings, printTable } from '../report.ts';

/*
 * Importing generated files of every format: first extraction alone beside other programs on the same files in the same run; then
 * whole imports into a new library, with one extraction process and with several.
 *
 * npm run bench -- import [--files 40] [--runs 3] [--only FORMAT] [--skip-whole]
 */
await run();

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      files: { type: 'string', default: '40' },
      runs: { type: 'string', default: '3' },
      only: { type: 'string', default: '' },
      'skip-whole': { type: 'boolean', default: false },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'briefdesk-bench-'));
  try {
    printSurroundings();
    const sets = generateFiles(join(folder, 'files'), Number(values.files), values.only);
    await measureExtraction(sets, Number(values.runs));
    for (const set of sets) if (set.format === 'pdf') await measureWorkers(set, Number(values.runs));
    if (!values['skip-whole']) await measureImports(sets, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureImports(sets: readonly FileSet[], folder: string): Promise<void> {
  const rows: string[][] = [];
  const several = Math.min(4, availableParallelism());
  const all = {
    format: 'all of them',
    size: sets.reduce((sum, { size }) => sum + size, 0),
    path: join(folder, 'files'),
  };
  for (const { format, size, path } of [
    ...sets.map((set) => ({ ...set, path: join(folder, 'files', set.format) })),
    all,
  ]) {
    for (const processes of new Set([1, several])) {
      const { imported, notImported, seconds, processorSeconds } = await importWhole(
        path,
        join(folder, 'library'),
        processes,
      );
      const counts = [String(processes), String(imported), String(notImported)];
      const own = formatFigure((processorSeconds * 1000) / imported);
      rows.push([format, ...counts, formatFigure(imported / seconds), formatFigure(size / 1e6 / seconds), own]);
      printFigure({ figure: 'import', files: format, processes, imported, notImported, seconds, processorSeconds });
    }
  }
  printTable(['whole import', 'processes', 'imported', 'not', 'files/s', 'MB/s', 'library ms/file'], rows);
}
