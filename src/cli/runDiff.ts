import { BriefingError } from '../core/errors.ts';
import { sourceIdSchema } from '../core/ids.ts';
import type { TextDifference } from '../core/versions/textDifference.ts';
import { runIn } from '../operations/runIn.ts';
import type { ExitCode, LibraryCommandLine } from './command.ts';
import { parseId } from './parseId.ts';
import { printJson, printMessage, printResult } from './print.ts';
import { readLibrary } from './readLibrary.ts';

/** Prints what differs between two versions of a source: by default the newest and the one before. */
export async function runDiff({ library, operands, json }: LibraryCommandLine): Promise<ExitCode> {
  const sourceId = parseId(sourceIdSchema, operands[0], 'a source');
  const difference = await readLibrary(library, async (opened) => {
    const { version } = await runIn(opened, 'sources.get', { id: sourceId });
    const from = numberOf(operands[1]) ?? Math.max(1, version - 1);
    return runIn(opened, 'versions.diff', { sourceId, from, to: numberOf(operands[2]) ?? version });
  });
  if (json) printJson(difference);
  else if (difference.changedBlocks > 0) printResult(formatDifference(difference));
  printMessage(summaryOf(difference));
  return 0;
}

function numberOf(operand: string | undefined): number | undefined {
  if (operand === undefined) return undefined;
  if (/^[1-9]\d{0,5}$/.test(operand)) return Number(operand);
  throw new BriefingError('input-invalid', `“${operand}” is not the number of a version. \`versions\` lists them.`);
}

/** As wdiff writes it: `[-out-]` and `{+in+}`. */
function formatDifference({ blocks }: TextDifference): string {
  const marks = { same: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const;
  return blocks
    .map(({ skipped, pieces }) => {
      const text = pieces.map((piece) => {
        const [open, close] = marks[piece.kind];
        const words = piece.text.trimEnd();
        return `${open}${words}${close}${piece.text.slice(words.length)}`;
      });
      return `${skipped > 0 ? `… ${skipped} the same …\n\n` : ''}${text.join('')}`;
    })
    .join('\n\n');
}

function summaryOf({ changedBlocks, insertedWords, deletedWords, isComplete }: TextDifference): string {
  if (changedBlocks === 0) return 'The two versions read the same.';
  const bounded = isComplete ? '' : ' They differ too much to be compared word by word throughout.';
  const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`;
  return `${count(insertedWords, 'word')} in, ${count(deletedWords, 'word')} out, in ${count(changedBlocks, 'place')}.${bounded}`;
}
