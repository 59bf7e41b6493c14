import { formatMoment } from '../../ui/formatMoment.ts';
import { sourceWords } from '../../words/sourceWords.ts';
import styles from './DateFields.module.css';
import { DetailField } from './DetailField.tsx';
import type { EditedDetails } from './editedDetails.ts';

/** The dates of a source, none of which stands for another: those that are known of it, and those that the program noted. */
export function DateFields({ details }: { readonly details: EditedDetails }) {
  const { capturedAt, importedAt } = details.source;
  const noted = [
    [sourceWords.capturedAt, sourceWords.capturedMeaning, capturedAt],
    [sourceWords.importedAt, sourceWords.importedMeaning, importedAt],
  ] as const;
  return (
    <div className={styles.dates}>
      <DetailField details={details} name="published" />
      <DetailField details={details} name="updated" />
      <DetailField details={details} name="accessed" />
      <dl className={styles.noted}>
        {noted.map(([name, meaning, moment]) => (
          <div key={name} className={styles.fact}>
            <dt>
              {name} <span className={styles.meaning}>{meaning}</span>
            </dt>
            <dd>{moment === null ? sourceWords.unknown : formatMoment(moment)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
