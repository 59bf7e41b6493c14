import { BriefingError } from '../../core/errors.ts';
import { type MarkedAbove, strictestOf } from '../../core/exporting/markedAbove.ts';
import type { Marking } from '../../core/marking/marking.ts';
import { stricterMarking } from '../../core/marking/markingOrder.ts';
import { quoted } from '../recordChange.ts';

/**
 * Throws `export-marked-above` where a file would hold or name what is marked above it, and nobody has confirmed a marking as strict.
 * @param advice how to confirm it, in a sentence
 */
export function refuseMarkedAbove(
  marked: readonly MarkedAbove[],
  confirmed: Marking | undefined,
  advice: (strictest: Marking) => string,
): void {
  const [first] = marked;
  const strictest = strictestOf(marked);
  if (first === undefined || strictest === null) return;
  if (confirmed !== undefined && stricterMarking(confirmed, strictest) === confirmed) return;
  const what = first.kind === 'marked-above' ? quoted(first.words) : `the source ${quoted(first.title)}`;
  const file = first.banner === null ? 'has no marking' : `is marked ${first.banner}`;
  const others =
    marked.length === 1
      ? ''
      : ` ${marked.length === 2 ? '1 other part or source is' : `${marked.length - 1} other parts or sources are`} marked above it too.`;
  throw new BriefingError(
    'export-marked-above',
    `Nothing was exported: ${what} is marked ${first.marking}, and the file ${file}.${others} ${advice(strictest)}`,
    { marking: strictest, banner: first.banner, count: marked.length },
  );
}
