import { useState } from 'react';
import type { CitationItem } from '../../../../core/citation/citation.ts';
import { parseLocator } from '../../../../core/citation/parseLocator.ts';
import { type Locator, locatorLabels } from '../../../../core/excerpt/excerpt.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import styles from './CitationEditor.module.css';

const words = briefingWords.citation;
const labelChoices = locatorLabels.map((id) => ({ id, label: words.locatorLabels[id] }));

interface CitationItemFieldsProps {
  readonly item: CitationItem;
  /** Takes the focus when the fields are opened. */
  readonly isFirst: boolean;
  readonly onChange: (item: CitationItem) => void;
}

/** Locator, words before and after, and whether the author is left out. */
export function CitationItemFields({ item, isFirst, onChange }: CitationItemFieldsProps) {
  const [label, setLabel] = useState<Locator['label']>(item.locator?.label ?? 'page');
  const [value, setValue] = useState(item.locator?.value ?? '');

  const setLocator = (nextLabel: Locator['label'], nextValue: string) => {
    setLabel(nextLabel);
    setValue(nextValue);
    const { locator: _, ...rest } = item;
    onChange(nextValue.trim() === '' ? rest : { ...rest, locator: { label: nextLabel, value: nextValue.trim() } });
  };
  /** `ch 2` in the field says both parts. */
  const takeWord = () => {
    const read = /^\d[^:]*$/.test(value.trim()) ? undefined : parseLocator(value);
    if (read !== undefined) setLocator(read.label, read.value);
  };
  const setText = (key: 'prefix' | 'suffix', text: string) => {
    const { [key]: _, ...rest } = item;
    onChange(text === '' ? rest : { ...rest, [key]: text });
  };
  const setSuppressed = (isSuppressed: boolean) => {
    const { suppressAuthor: _, ...rest } = item;
    onChange(isSuppressed ? { ...rest, suppressAuthor: true } : rest);
  };

  return (
    <div className={styles.fields}>
      <SelectField
        label={words.locatorLabel}
        choices={labelChoices}
        value={label}
        onChange={(next) => setLocator(next, value)}
        className={styles.locatorLabel}
      />
      <TextField
        label={words.locator}
        placeholder={words.locatorHint}
        value={value}
        maxLength={200}
        autoFocus={isFirst}
        onFocus={(event) => (event.target as HTMLInputElement).select()}
        onChange={(next) => setLocator(label, next)}
        onBlur={takeWord}
        className={styles.locatorValue}
      />
      <TextField
        label={words.prefix}
        placeholder={words.prefixHint}
        autoDirection
        value={item.prefix ?? ''}
        maxLength={500}
        onChange={(text) => setText('prefix', text)}
      />
      <TextField
        label={words.suffix}
        placeholder={words.suffixHint}
        autoDirection
        value={item.suffix ?? ''}
        maxLength={500}
        onChange={(text) => setText('suffix', text)}
      />
      <Checkbox isSelected={item.suppressAuthor === true} onChange={setSuppressed} className={styles.checkbox}>
        {words.suppressAuthor}
      </Checkbox>
    </div>
  );
}
