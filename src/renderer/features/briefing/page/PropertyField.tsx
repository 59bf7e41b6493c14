import { useId, useState } from 'react';
import styles from './HeaderBlock.module.css';

interface PropertyFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with a value, in words; undefined when it can be taken. */
  readonly findFault?: (value: string) => string | undefined;
}

/** One property of the briefing: its name, and its value to write over. A value that cannot be taken stays in the field with what is wrong. */
export function PropertyField({ label, placeholder, value, onChange, findFault }: PropertyFieldProps) {
  const [refused, setRefused] = useState<string | null>(null);
  const id = useId();
  const shown = refused ?? value;
  const fault = refused === null ? undefined : findFault?.(refused);
  return (
    <div className={styles.property}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.value}>
        <input
          id={id}
          dir="auto"
          placeholder={placeholder}
          maxLength={500}
          spellCheck={false}
          autoComplete="off"
          value={shown}
          aria-invalid={fault !== undefined}
          {...(fault === undefined ? {} : { 'aria-describedby': `${id}-fault` })}
          onChange={(event) => {
            const next = event.target.value;
            const isFine = findFault?.(next) === undefined;
            setRefused(isFine ? null : next);
            if (isFine) onChange(next);
          }}
          className={styles.input}
        />
        {fault !== undefined && (
          <p id={`${id}-fault`} className={styles.fault}>
            {fault}
          </p>
        )}
      </div>
    </div>
  );
}
