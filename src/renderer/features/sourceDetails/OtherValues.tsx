import { Button } from 'react-aria-components';
import type { FieldWithOrigin, FoundValue } from '../../../core/source/metadataOrigins.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { originWords } from '../../words/originWords.ts';
import { sourceWords } from '../../words/sourceWords.ts';
import { formatFoundValue, formatOrigin } from './formatOrigin.ts';
import styles from './OtherValues.module.css';
import type { PresentOrigin } from './presentOrigin.ts';

interface OtherValuesProps {
  readonly field: FieldWithOrigin;
  readonly origin: PresentOrigin;
  readonly isKnown: boolean;
  readonly onTake: (value: FoundValue) => void;
}

/** The values that contradict the one in the field, or are offered for an unknown one; one press takes one. */
export function OtherValues({ field, origin: { alternatives }, isKnown, onTake }: OtherValuesProps) {
  if (alternatives.length === 0) return null;
  const words = isKnown ? originWords.others(alternatives.length) : originWords.offered(alternatives.length);
  const label = originWords.othersFor(nameOf(field), words);
  return (
    <MenuButton
      label={label}
      entries={alternatives.map(({ value, from }, index) => ({
        id: String(index),
        label: shown(field, value),
        description: formatOrigin(from),
        onAct: () => onTake(value),
      }))}
    >
      <Button className={styles.others} aria-label={label}>
        {words}
      </Button>
    </MenuButton>
  );
}

const nameOf = (field: FieldWithOrigin): string =>
  field === 'authors' || field === 'editors' ? sourceWords.nameLists[field].legend : sourceWords.fields[field];

function shown(field: FieldWithOrigin, value: FoundValue): string {
  const text = formatFoundValue(value);
  return field === 'type' ? (sourceWords.types[text as keyof typeof sourceWords.types] ?? text) : text;
}
