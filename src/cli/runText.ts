import { sourceIdSchema } from '../core/ids.ts';
import { runIn } from '../operations/runIn.ts';
import type { ExitCode, LibraryCommandLine } from './command.ts';
import { parseId } from './parseId.ts';
import { printMessage, printResult } from './print.ts';
import { readLibrary } from './readLibrary.ts';

/** The text as a result; what reading its file warned of, as messages. */
export async function runText({ library, operands }: LibraryCommandLine): Promise<ExitCode> {
  const sourceId = parseId(sourceIdSchema, operands[0], 'a source');
  const { text, notices } = await readLibrary(library, (opened) => runIn(opened, 'sourceTexts.whole', { sourceId }));
  printResult(text);
  for (const notice of notices) printMessage(`Notice from reading the file: ${notice}`);
  return 0;
}
