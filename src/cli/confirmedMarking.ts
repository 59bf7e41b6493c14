import { BriefingError } from '../core/errors.ts';
import { type Marking, markingSchema } from '../core/marking/marking.ts';

/** The marking that `--confirm` names; undefined where it was not said. Throws `input-invalid`. */
export function confirmedMarking(written: string | undefined): Marking | undefined {
  if (written === undefined) return undefined;
  const marking = markingSchema.safeParse(written.toUpperCase());
  if (marking.success) return marking.data;
  throw new BriefingError(
    'input-invalid',
    `--confirm is one of: ${markingSchema.options.join(', ')}; not “${written}”.`,
  );
}

/** What to do where something is marked above a file. */
export function confirmAdvice(strictest: Marking): string {
  return `Give the briefing that marking, or say with --confirm ${strictest} that it may go out all the same.`;
}
