import { useState } from 'react';
import type { SourceFilter } from '../../../../core/organising/sourceFilter.ts';
import { readTypedDate } from '../../../ui/readTypedDate.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { libraryWords } from '../../../words/libraryWords.ts';
import styles from './FacetPanel.module.css';

interface DateFieldsProps {
  readonly filter: SourceFilter;
  readonly onChange: (change: Partial<SourceFilter>) => void;
}

/** Narrows to a time of publication; either end may be open, and a year or a month is enough. */
export function DateFields({ filter, onChange }: DateFieldsProps) {
  return (
    <div className={styles.dates}>
      <DateField
        label={libraryWords.from}
        value={filter.publishedFrom}
        onChange={(publishedFrom) => onChange({ publishedFrom })}
      />
      <DateField
        label={libraryWords.to}
        value={filter.publishedTo}
        onChange={(publishedTo) => onChange({ publishedTo })}
      />
      <p className={styles.hint}>
        {libraryWords.dateHint}. {libraryWords.datesExcludeUnknown}
      </p>
    </div>
  );
}

interface DateFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
}

/** Filters as soon as a whole date stands there. A half-typed one changes nothing until the field is left; then nothing is filtered by it. */
function DateField({ label, value, onChange }: DateFieldProps) {
  const [{ text, known }, setTyped] = useState({ text: value ?? '', known: value });
  const [isLeft, setLeft] = useState(false);
  const { date, fault, note } = readTypedDate(text);
  const isDate = fault === undefined;
  // Chosen or taken away elsewhere, by a year or a chip; what is half typed stays.
  // What was typed stays as it is while it says what is filtered by.
  if (known !== value) setTyped({ text: isDate && date !== value ? (value ?? '') : text, known: value });
  return (
    <TextField
      label={label}
      value={text}
      description={note}
      error={isLeft ? fault : undefined}
      onBlur={() => {
        setLeft(true);
        if (!isDate) onChange(null);
      }}
      onChange={(typed) => {
        setTyped({ text: typed, known: value });
        setLeft(false);
        const read = readTypedDate(typed);
        if (read.fault === undefined) onChange(read.date);
      }}
    />
  );
}
