import { useState } from 'react';
import { type Excerpt, type Locator, locatorLabels } from '../../../core/excerpt/excerpt.ts';
import { useChange } from '../../bridge/useChange.ts';
import { offerUndo } from '../../desk/undoToast.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useEscape } from '../../ui/useEscape.ts';
import { commonWords } from '../../words/commonWords.ts';
import { locatorWords } from '../../words/locatorWords.ts';
import { readerWords } from '../../words/readerWords.ts';
import styles from './PassageBar.module.css';

interface LocatorFormProps {
  readonly excerpt: Excerpt;
  readonly onDone: () => void;
}

/** Corrects where in the work an excerpt stands; an empty value takes the locator away. */
export function LocatorForm({ excerpt, onDone }: LocatorFormProps) {
  const form = useEscape(onDone);
  const [label, setLabel] = useState<Locator['label']>(excerpt.locator?.label ?? 'page');
  const [value, setValue] = useState(excerpt.locator?.value ?? '');
  const save = useChange('excerpts.setLocator', {
    onSuccess: () => {
      offerUndo(readerWords.locatorSaved);
      onDone();
    },
  });
  return (
    <form
      ref={form}
      aria-label={readerWords.locatorValue}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const trimmed = value.trim();
        save.mutate({ id: excerpt.id, locator: trimmed === '' ? null : { label, value: trimmed } });
      }}
    >
      <div className={styles.line}>
        <SelectField
          label={readerWords.locatorLabel}
          value={label}
          onChange={setLabel}
          className={styles.grow}
          choices={locatorLabels.map((id) => ({ id, label: locatorWords[id].name }))}
        />
        <TextField
          label={readerWords.locatorValue}
          value={value}
          onChange={setValue}
          autoFocus
          maxLength={200}
          className={styles.grow}
        />
        <div className={styles.buttons}>
          <Button onPress={onDone}>{commonWords.cancel}</Button>
          <Button type="submit" variant="primary">
            {commonWords.save}
          </Button>
        </div>
      </div>
    </form>
  );
}
