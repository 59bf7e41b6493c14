import { useState } from 'react';
import type { CitationItem } from '../../../../core/citation/citation.ts';
import { readLocatorField } from '../../../../core/citation/parseLocator.ts';
import { type Locator, locatorLabels } from '../../../../core/excerpt/excerpt.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import styles from './CitationEditor.module.css';

const words = briefingWords.citation;
/** Where the author of a cited work is named. */
type AuthorPlace = keyof typeof words.authorPlaces;
const authorChoices = (['citation', 'sentence', 'none'] as const).map((id) => ({ id, ...words.authorPlaces[id] }));
const labelChoices = locatorLabels.map((id) => ({ id, label: words.locatorLabels[id] }));

interface CitationItemFieldsProps {
  readonly item: CitationItem;
  /** Of the citation's: takes the focus when the fields are opened, and can have its author in the sentence. */
  readonly isFirst: boolean;
  /** Of the briefing (BCP 47): `S. 4` is a page in German. */
  readonly language: string;
  readonly onChange: (item: CitationItem) => void;
}

/** Locator, words before and after, and where the author is named. */
export function CitationItemFields({ item, isFirst, language, onChange }: CitationItemFieldsProps) {
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
    const read = /^\d[^:]*$/.test(value.trim()) ? undefined : readLocatorField(value, language);
    if (read !== undefined) setLocator(read.label, read.value);
  };
  const setText = (key: 'prefix' | 'suffix', text: string) => {
    const { [key]: _, ...rest } = item;
    onChange(text === '' ? rest : { ...rest, [key]: text });
  };
  const setAuthor = (place: AuthorPlace) => {
    const { suppressAuthor: _, authorInText: __, ...rest } = item;
    if (place === 'citation') onChange(rest);
    else onChange(place === 'sentence' ? { ...rest, authorInText: true } : { ...rest, suppressAuthor: true });
  };
  const { authorInText: isInSentence = false, prefix = '' } = item;

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
        description={hasUnknownWord(value, language) ? words.unknownPlace(words.locatorLabels[label]) : undefined}
        className={styles.locatorValue}
      />
      <TextField
        label={words.prefix}
        placeholder={isInSentence ? words.prefixInSentence : words.prefixHint}
        isDisabled={isInSentence}
        autoDirection
        value={prefix}
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
      <SelectField
        label={words.author}
        choices={isFirst && prefix === '' ? authorChoices : authorChoices.filter(({ id }) => id !== 'sentence')}
        value={isInSentence ? 'sentence' : item.suppressAuthor ? 'none' : 'citation'}
        onChange={setAuthor}
        description={isFirst && prefix !== '' ? words.prefixBeforeAuthor : undefined}
        className={styles.author}
      />
    </div>
  );
}

/** `Rn. 17` names a kind of place that citation styles do not know. */
const hasUnknownWord = (value: string, language: string): boolean =>
  /^\p{L}{2,}\.?\s*\d/u.test(value.trim()) && readLocatorField(value, language) === undefined;
