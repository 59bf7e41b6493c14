import type { BackupComparison } from '../../../shared/contract/safetyOperations.ts';
import { safetyWords } from '../../words/safetyWords.ts';
import styles from './RestoreDialog.module.css';

const words = safetyWords.restore;

type Kind = NonNullable<BackupComparison['kinds']>[number];

/** How many there are of each kind now and then, and which of them would go, come back, or be as they were. */
export function DifferenceTable({ kinds }: { readonly kinds: readonly Kind[] }) {
  const differences = kinds.map((kind) => ({ kind, parts: partsOf(kind) }));
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            <th scope="col" className={styles.number}>
              {words.inLibrary}
            </th>
            <th scope="col" className={styles.number}>
              {words.inBackup}
            </th>
            <th scope="col">{words.difference}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ kind, parts }) => (
            <tr key={kind.kind}>
              <th scope="row">{words.kinds[kind.kind]}</th>
              <td className={styles.number}>{kind.inLibrary.toLocaleString('en-GB')}</td>
              <td className={styles.number}>{kind.inBackup.toLocaleString('en-GB')}</td>
              <td className={parts.length === 0 ? styles.none : undefined}>
                {parts.length === 0 ? words.noChange : parts.map(({ title }) => title).join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {differences.map(({ kind, parts }) =>
        parts.map(({ title, names, more }) => (
          <details key={`${kind.kind} ${title}`} className={styles.names}>
            <summary>
              {words.kinds[kind.kind]}: {title}
            </summary>
            <ul>
              {names.map((name, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two things may be called the same, and the list never changes
                <li key={`${index} ${name}`} dir="auto">
                  {name}
                </li>
              ))}
              {more > 0 && <li className={styles.none}>{words.more(more)}</li>}
            </ul>
          </details>
        )),
      )}
    </>
  );
}

interface Part {
  readonly title: string;
  readonly names: readonly string[];
  /** How many are not among the names. */
  readonly more: number;
}

function partsOf({ gone, back, changed }: Kind): readonly Part[] {
  const part = ({ count, names }: Kind['gone'], title: (count: number) => string): readonly Part[] =>
    count === 0 ? [] : [{ title: title(count), names, more: count - names.length }];
  return [...part(gone, words.gone), ...part(back, words.back), ...part(changed, words.changed)];
}
