import { useId, useState } from 'react';
import type { ReadDate } from '../../../ui/readTypedDate.ts';
import styles from './HeaderBlock.module.css';

interface PropertyFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Reads a date, which is kept in another form than it is typed in; without it the value is the text itself. */
  readonly read?: (text: string) => ReadDate;
}

/**
 * One property of the briefing: its name, and its value to write over. What was typed stays in the field until it is left, with how it was
 * understood; what cannot be taken stays longer, with what is wrong.
 */
export function PropertyField({ label, placeholder, value, onChange, read }: PropertyFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const { fault, note } = typed === null || read === undefined ? {} : read(typed);
  const told = fault ?? note;
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
          value={typed ?? value}
          aria-invalid={fault !== undefined}
          {...(told === undefined ? {} : { 'aria-describedby': `${id}-told` })}
          onBlur={() => {
            if (fault === undefined) setTyped(null);
          }}
          onChange={(event) => {
            const next = event.target.value;
            if (read === undefined) {
              onChange(next);
              return;
            }
            setTyped(next);
            const { date, fault: wrong } = read(next);
            if (wrong === undefined) onChange(date ?? '');
          }}
          className={styles.input}
        />
        {told !== undefined && (
          <p id={`${id}-told`} className={fault === undefined ? styles.note : styles.fault}>
            {told}
          </p>
        )}
      </div>
    </div>
  );
}
