import { sourceIdSchema } from '../core/ids.ts';
import { runIn } from '../operations/runIn.ts';
import type { ExitCode, LibraryCommandLine } from './command.ts';
import { parseId } from './parseId.ts';
import { printResult } from './print.ts';
import { readLibrary } from './readLibrary.ts';

export async function runText({ library, operands }: LibraryCommandLine): Promise<ExitCode> {
  const sourceId = parseId(sourceIdSchema, operands[0], 'a source');
  const { text } = await readLibrary(library, (opened) => runIn(opened, 'sourceTexts.whole', { sourceId }));
  printResult(text);
  return 0;
}
