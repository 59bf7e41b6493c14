import { runIn } from '../operations/runIn.ts';
import type { Collection } from '../shared/contract/organisingOperations.ts';
import type { ExitCode, LibraryCommandLine } from './command.ts';
import { formatColumns } from './formatColumns.ts';
import { printJson, printMessage, printResult } from './print.ts';
import { readLibrary } from './readLibrary.ts';

/** Lists the tags with the number of sources that have each. */
export async function runTags({ library, json }: LibraryCommandLine): Promise<ExitCode> {
  const tags = await readLibrary(library, (opened) => runIn(opened, 'tags.list', {}));
  if (json) printJson(tags);
  else if (tags.length > 0) printResult(formatColumns(tags.map(({ tag, count }) => [String(count), tag])));
  if (tags.length === 0) printMessage('No source has a tag.');
  return 0;
}

/** Lists the collections, each below the one it lies in. */
export async function runCollections({ library, json }: LibraryCommandLine): Promise<ExitCode> {
  const collections = await readLibrary(library, (opened) => runIn(opened, 'collections.list', {}));
  if (json) printJson(collections);
  else if (collections.length > 0) printResult(formatColumns(rowsBelow(collections, null, 0)));
  if (collections.length === 0) printMessage('There are no collections.');
  return 0;
}

function rowsBelow(
  collections: readonly Collection[],
  parentId: Collection['parentId'],
  depth: number,
): readonly (readonly string[])[] {
  return collections
    .filter((collection) => collection.parentId === parentId)
    .flatMap(({ id, name, count }) => [
      [id, String(count), `${'  '.repeat(depth)}${name}`],
      ...rowsBelow(collections, id, depth + 1),
    ]);
}
