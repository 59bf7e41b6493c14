import { countWithNotices, noticesFirst } from '../core/importing/noticesFirst.ts';
import type { ImportResult } from '../shared/contract/importOperations.ts';
import { formatColumns } from './formatColumns.ts';
import { printMessage, printResult } from './print.ts';

/** Says what became of every file: new sources as a result, those with notices first; the rest as messages. */
export function printImport({ rejected, duplicates, cancelled, ...result }: ImportResult): void {
  const imported = noticesFirst(result.imported);
  const noticed = countWithNotices(imported);
  if (imported.length > 0) printResult(formatColumns(imported.map(({ id, title }) => [id, title])));
  for (const { title, warnings, dropped = [], version } of imported) {
    if (version !== undefined) printMessage(`${title}: became version ${version} of a source that was there.`);
    for (const warning of warnings) printMessage(`${title}: ${warning}`);
    if (dropped.length > 0) printMessage(`${title}: kept in its text only: ${dropped.join(', ')}`);
  }
  for (const entry of duplicates) {
    printMessage(`Already in the library as ${entry.id}${sameAs(entry.same)}: ${placeOf(entry)}`);
  }
  for (const entry of rejected) printMessage(`Not imported: ${placeOf(entry)}: ${entry.message}`);
  for (const file of cancelled) printMessage(`Not imported, because the import was interrupted: ${file}`);
  const notImported = rejected.length + cancelled.length;
  const withNotices = noticed === 0 ? '' : `, ${noticed} with notices`;
  printMessage(
    `${imported.length} imported${withNotices}, ${duplicates.length} already there, ${notImported} not imported.`,
  );
}

const placeOf = ({ file, within }: { readonly file: string; readonly within?: string | undefined }): string =>
  within === undefined ? file : `${file} › ${within}`;

const SAME = { text: ' (the same text)', url: ' (the same address and text)', work: ' (the same work)' } as const;

const sameAs = (same: ImportResult['duplicates'][number]['same']): string => (same === undefined ? '' : SAME[same]);
