import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { partialDateSchema } from '../../../core/partialDate.ts';
import type { SourceFilter } from '../../../shared/contract/sourceOperations.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { libraryWords } from '../../words/libraryWords.ts';
import styles from './FilterChips.module.css';
import { formatDateRange } from './libraryFilter.ts';

interface DateChipProps {
  readonly filter: SourceFilter;
  readonly onChange: (filter: SourceFilter) => void;
}

/** Narrows to a time of publication; either end may be open, and a year or a month is enough. */
export function DateChip({ filter, onChange }: DateChipProps) {
  const isActive = filter.publishedFrom !== null || filter.publishedTo !== null;
  return (
    <DialogTrigger>
      <Button size="small" className={styles.chip} data-active={isActive}>
        <span className={styles.label}>{formatDateRange(filter)}</span>
        <ChevronDown size={12} aria-hidden />
      </Button>
      <Popover className={styles.popover} offset={4} placement="bottom start">
        <Dialog aria-label={libraryWords.dateFilter} className={styles.dialog}>
          <div className={styles.dates}>
            <DateField
              label={libraryWords.from}
              value={filter.publishedFrom}
              onChange={(publishedFrom) => onChange({ ...filter, publishedFrom })}
              autoFocus
            />
            <DateField
              label={libraryWords.to}
              value={filter.publishedTo}
              onChange={(publishedTo) => onChange({ ...filter, publishedTo })}
            />
            <p className={styles.hint}>
              {libraryWords.dateHint}. {libraryWords.datesExcludeUnknown}
            </p>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface DateFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
  readonly autoFocus?: boolean;
}

/** Filters as soon as a whole date stands there. A half-typed one changes nothing until the field is left; then nothing is filtered by it. */
function DateField({ label, value, onChange, autoFocus = false }: DateFieldProps) {
  const [text, setText] = useState(value ?? '');
  const [isLeft, setLeft] = useState(false);
  const isDate = text === '' || partialDateSchema.safeParse(text).success;
  return (
    <TextField
      label={label}
      value={text}
      autoFocus={autoFocus}
      error={isLeft && !isDate ? libraryWords.dateWrong : undefined}
      onBlur={() => {
        setLeft(true);
        if (!isDate) onChange(null);
      }}
      onChange={(typed) => {
        const date = typed.trim();
        setText(date);
        setLeft(false);
        if (date === '') onChange(null);
        else if (partialDateSchema.safeParse(date).success) onChange(date);
      }}
    />
  );
}
