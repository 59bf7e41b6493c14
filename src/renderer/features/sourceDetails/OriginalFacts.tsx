import type { Source } from '../../../core/source/source.ts';
import { formatBytes } from '../../ui/formatBytes.ts';
import { sourceWords } from '../../words/sourceWords.ts';
import styles from './OriginalFacts.module.css';

/** What is fixed about a source: the bytes it came as, and what reading them warned of. */
export function OriginalFacts({ source }: { readonly source: Source }) {
  const facts = [
    [sourceWords.fileName, source.fileName || sourceWords.unknown],
    [sourceWords.format, sourceWords.formats[source.format]],
    [sourceWords.size, formatBytes(source.size)],
    [sourceWords.sha256, source.sha256],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
      {source.notices.length > 0 && (
        <div className={styles.fact}>
          <dt>{sourceWords.notices(source.notices.length)}</dt>
          <dd>
            <ul className={styles.notices}>
              {source.notices.map((notice) => (
                <li key={notice} dir="auto">
                  {notice}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}
