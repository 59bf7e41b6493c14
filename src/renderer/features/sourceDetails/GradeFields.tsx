import { type GradeEntry, gradingNorm, type Reliability, reliabilities } from '../../../core/grading/sourceGrade.ts';
import type { SourceId } from '../../../core/ids.ts';
import { useRead } from '../../bridge/useRead.ts';
import { formatMoment } from '../../ui/formatMoment.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { gradeWords } from '../../words/gradeWords.ts';
import { sourceWords } from '../../words/sourceWords.ts';
import styles from './GradeFields.module.css';

const NONE = 'none';

interface GradeFieldsProps {
  readonly sourceId: SourceId;
  readonly value: Reliability | null;
  readonly onChange: (value: Reliability | null) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** Whether a reason is asked for: always, or once the grade is another than before. */
  readonly asksReason: boolean;
  readonly autoFocus?: boolean;
}

/** A source's reliability with the meaning of each grade, why it is given, and how it was graded before. */
export function GradeFields(props: GradeFieldsProps) {
  const { sourceId, value, onChange, reason, onReason, asksReason, autoFocus = false } = props;
  const history = useRead('sources.gradeHistory', { id: sourceId });
  return (
    <div className={styles.grade}>
      <SelectField<Reliability | typeof NONE>
        label={gradeWords.field}
        value={value ?? NONE}
        onChange={(id) => onChange(id === NONE ? null : id)}
        autoFocus={autoFocus}
        description={<span title={gradingNorm}>{meaningOf(value)}</span>}
        choices={[
          { id: NONE, label: sourceWords.notGraded, badge: <GradeBadge reliability={null} /> },
          ...reliabilities.map(({ grade, name, meaning }) => ({
            id: grade,
            label: `${grade} – ${name}`,
            description: meaning,
            badge: <GradeBadge reliability={grade} />,
          })),
        ]}
      />
      {asksReason && (
        <TextField
          label={gradeWords.reason}
          description={gradeWords.reasonHint}
          value={reason}
          onChange={onReason}
          maxLength={2000}
          autoDirection
        />
      )}
      {history.data && history.data.length > 0 && <GradeHistory entries={history.data} />}
    </div>
  );
}

const meaningOf = (value: Reliability | null): string =>
  reliabilities.find(({ grade }) => grade === value)?.meaning ?? gradeWords.noGrade;

/** The grades that were given, the last first. */
function GradeHistory({ entries }: { readonly entries: readonly GradeEntry[] }) {
  return (
    <section className={styles.history} aria-label={gradeWords.history}>
      <h4 className={styles.heading}>{gradeWords.history}</h4>
      <ol className={styles.entries}>
        {entries.map(({ reliability, reason, gradedAt }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other name, and are never moved
          <li key={index} className={styles.entry}>
            <GradeBadge reliability={reliability} />
            <bdi className={reason === '' ? styles.none : styles.reason}>{reason || gradeWords.noReason}</bdi>
            <span className={styles.when}>{gradedAt === null ? gradeWords.unknownTime : formatMoment(gradedAt)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
