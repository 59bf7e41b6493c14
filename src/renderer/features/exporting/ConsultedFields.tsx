import type { ReactNode } from 'react';
import type { ExportSettings } from '../../../core/briefing/exportSettings.ts';
import type { Source } from '../../../core/source/source.ts';
import { useRead } from '../../bridge/useRead.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { exportWords as words } from '../../words/exportWords.ts';
import styles from './ConsultedFields.module.css';

type ConsultedFrom = ExportSettings['consultedFrom'];

interface ConsultedFieldsProps {
  readonly value: ConsultedFrom;
  readonly onChange: (value: ConsultedFrom) => void;
  /** What counts as consulted now; null while that is not known. */
  readonly sources: readonly Source[] | null;
}

/** What counts as consulted, and which sources that is. */
export function ConsultedFields({ value, onChange, sources }: ConsultedFieldsProps) {
  const { data: collections = [] } = useRead('collections.list', {});
  const { data: tags = [] } = useRead('tags.list', {});
  const toggled = <Entry,>(list: readonly Entry[], entry: Entry, isIn: boolean): Entry[] =>
    isIn ? [...list, entry] : list.filter((other) => other !== entry);
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.label}>{words.consultedFrom}</legend>
      <Checkbox isSelected={value.claims} onChange={(claims) => onChange({ ...value, claims })}>
        {words.consultedClaims}
      </Checkbox>
      {collections.length > 0 && (
        <Choices label={words.collections}>
          {collections.map(({ id, name, count }) => (
            <Checkbox
              key={id}
              isSelected={value.collections.includes(id)}
              onChange={(isIn) => onChange({ ...value, collections: toggled(value.collections, id, isIn) })}
            >
              <Name name={name} count={count} />
            </Checkbox>
          ))}
        </Choices>
      )}
      {tags.length > 0 && (
        <Choices label={words.tags}>
          {tags.map(({ tag, count }) => (
            <Checkbox
              key={tag}
              isSelected={value.tags.includes(tag)}
              onChange={(isIn) => onChange({ ...value, tags: toggled(value.tags, tag, isIn) })}
            >
              <Name name={tag} count={count} />
            </Checkbox>
          ))}
        </Choices>
      )}
      {sources !== null && (
        <details className={styles.consulted}>
          <summary>{words.consultedCount(sources.length)}</summary>
          <ul>
            {sources.map(({ id, metadata }) => (
              <li key={id} dir="auto">
                {metadata.title || commonWords.untitled}
              </li>
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  );
}

function Choices({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.label}>{label}</legend>
      {children}
    </fieldset>
  );
}

function Name({ name, count }: { readonly name: string; readonly count: number }) {
  return (
    <span className={styles.name}>
      <bdi>{name}</bdi> <span className={styles.count}>{count.toLocaleString('en-GB')}</span>
    </span>
  );
}
