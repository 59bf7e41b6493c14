import { noticesFirst } from '../../../core/importing/noticesFirst.ts';
import type { ImportResult } from '../../../shared/contract/importOperations.ts';
import { importWords } from '../../words/importWords.ts';

/** What became of every file, a line each, for a message or a log: outcome, file, entry, and what there is to say of it. */
export function resultText({ imported, rejected, duplicates, cancelled }: ImportResult): string {
  const lines = [
    ...rejected.map((entry) => [importWords.outcomes.rejected, placeOf(entry), entry.message]),
    ...cancelled.map((file) => [importWords.outcomes.cancelled, file, '']),
    ...duplicates.map((entry) => [importWords.outcomes.duplicate, placeOf(entry), entry.title]),
    ...noticesFirst(imported).map((entry) => [
      importWords.outcomes.imported,
      placeOf(entry),
      [entry.title, ...remarksOf(entry)].join(' '),
    ]),
  ];
  return lines.map((parts) => parts.map((part) => (part ?? '').replace(/\s+/g, ' ')).join('\t')).join('\n');
}

/** What is to be said of a file that was imported, each a sentence. */
export function remarksOf(entry: ImportResult['imported'][number]): readonly string[] {
  const { warnings, dropped, version, attachment } = entry;
  return [
    ...(version === undefined ? [] : [importWords.becameVersion(version)]),
    ...(attachment === undefined ? [] : [importWords.attachment(attachment.split(/[\\/]/).at(-1) ?? attachment)]),
    ...warnings,
    ...(dropped === undefined ? [] : [importWords.dropped(dropped)]),
  ];
}

const placeOf = ({ file, within }: { readonly file: string; readonly within?: string | undefined }): string =>
  within === undefined ? file : `${file} › ${within}`;
