import { searchFieldNames } from '../../../../core/text/searchFields.ts';
import { Button } from '../../../ui/Button.tsx';
import { queryWords } from '../../../words/queryWords.ts';
import type { SearchProblems } from '../list/sourceRows.ts';
import styles from './SearchBox.module.css';

interface QueryProblemsProps {
  readonly id: string;
  readonly problems: SearchProblems;
  readonly onChange: (query: string) => void;
}

/** What of the query could not be used, in sentences that are also read aloud; a field that is unknown can be corrected at once. */
export function QueryProblems({ id, problems, onChange }: QueryProblemsProps) {
  return (
    // There also while it is empty: what is put into it later is read aloud.
    <div id={id} aria-live="polite">
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.map(({ message, start, end, unknownField }) => (
            <li key={`${start}-${end}-${message}`}>
              <p dir="auto" className={styles.problem}>
                {message}
              </p>
              {unknownField?.nearest && <Correction {...unknownField.nearest} onChange={onChange} />}
              {unknownField && <p className={styles.known}>{queryWords.knownFields(searchFieldNames)}</p>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface CorrectionProps {
  readonly name: string;
  readonly query: string;
  readonly onChange: (query: string) => void;
}

function Correction({ name, query, onChange }: CorrectionProps) {
  return (
    <Button slot={null} size="small" className={styles.correction} onPress={() => onChange(query)}>
      {queryWords.useField(name)}
    </Button>
  );
}
