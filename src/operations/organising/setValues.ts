import type { SourceId } from '../../core/ids.ts';
import type { Marking } from '../../core/marking/marking.ts';
import { editedOrigins } from '../../core/source/editedOrigins.ts';
import type { FieldOrigin, MetadataOrigins } from '../../core/source/metadataOrigins.ts';
import { unknownMetadata } from '../../core/source/unknownMetadata.ts';
import {
  type GradeEntries,
  gradeSources,
  readGrades,
  readMarkings,
  readTriage,
  setMarkings,
  setTriage,
} from '../../library/tables/bulkFields.ts';
import type { OrganisedSources } from '../../library/tables/undoLog.ts';
import type { OperationParsedInput } from '../../shared/contract.ts';
import type { WriteContext } from '../context.ts';

type Values = Pick<OperationParsedInput<'sources.organise'>, 'triaged' | 'reliability' | 'marking'>;

/** Sets what is asked for where it is not so yet; what those sources had before. */
export function setValues(context: WriteContext, wanted: Values, ids: readonly SourceId[]): SetValues {
  const { triaged, reliability, marking } = wanted;
  const graded = reliability && grade(context, reliability, ids);
  return {
    before: {
      ...(triaged !== undefined && { triage: triage(context, triaged, ids) }),
      ...(graded && { grades: graded.before }),
      ...(marking !== undefined && { markings: mark(context, marking, ids) }),
    },
    gradeEntries: graded?.entries,
  };
}

interface SetValues {
  readonly before: OrganisedSources;
  readonly gradeEntries: GradeEntries | undefined;
}

/** One that was triaged before keeps the time. */
function triage({ db, now }: WriteContext, wanted: boolean, ids: readonly SourceId[]) {
  const before = readTriage(db, ids).filter(({ at }) => (at !== null) !== wanted);
  setTriage(db, { at: wanted ? now : null, ids: before.flatMap((group) => group.ids) });
  return before;
}

function grade({ db, now }: WriteContext, wanted: NonNullable<Values['reliability']>, ids: readonly SourceId[]) {
  const before = readGrades(db, ids).filter(({ reliability }) => reliability !== wanted.value);
  const changing = before.flatMap((group) => group.ids);
  if (changing.length === 0) return undefined;
  const grading = { reliability: wanted.value, reason: wanted.reason.trim(), at: now };
  return { before, entries: gradeSources(db, changing, grading) };
}

function mark({ db, now }: WriteContext, wanted: Marking | null, ids: readonly SourceId[]) {
  const before = readMarkings(db, ids).filter(({ marking }) => marking !== wanted);
  for (const { marking, origin, ids: alike } of before) {
    setMarkings(db, { marking: wanted, origin: markedBy(marking, wanted, origin, now), ids: alike });
  }
  return before;
}

/** JSON of where a marking comes from that a person gave in place of another. */
function markedBy(before: Marking | null, after: Marking | null, origin: string | null, now: string): string {
  const origins: MetadataOrigins = origin === null ? {} : { marking: JSON.parse(origin) as FieldOrigin };
  const edited = editedOrigins(
    { ...unknownMetadata, marking: before },
    { ...unknownMetadata, marking: after },
    origins,
    now,
  );
  return JSON.stringify(edited.marking);
}
