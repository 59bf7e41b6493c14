import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button, ListBox, ListBoxItem } from 'react-aria-components';
import { Tick } from '../../../ui/Checkbox.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { libraryWords } from '../../../words/libraryWords.ts';
import styles from './FacetPanel.module.css';

interface FacetGroupProps {
  readonly title: string;
  /** The most frequent first. */
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly labelOf: (value: string) => string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onChoose: (values: readonly string[]) => void;
  /** Stands below the values. */
  readonly children?: ReactNode;
}

interface FacetValue {
  readonly value: string;
  readonly count: number;
}

const FEW = 7;
const MOST = 60;

/** One kind of value, folded up or with its values to tick. Where there are many, the first of them and a field to find others. */
export function FacetGroup({ title, values, chosen, labelOf, isOpen, onOpen, onChoose, children }: FacetGroupProps) {
  const id = useId();
  const [sought, setSought] = useState('');
  const [showsAll, setShowsAll] = useState(false);
  const shown = pick(values, chosen, sought, labelOf, showsAll ? MOST : FEW);
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>
        <Button aria-expanded={isOpen} aria-controls={id} className={styles.fold} onPress={() => onOpen(!isOpen)}>
          <ChevronRight size={12} aria-hidden className={styles.arrow} />
          {title}
          <span className={styles.chosen}>{chosen.length > 0 && libraryWords.chosen(chosen.length)}</span>
        </Button>
      </h3>
      {isOpen && (
        <div id={id} className={styles.values}>
          {values.length > FEW && (
            <TextField
              label={libraryWords.findValue(title)}
              hideLabel
              placeholder={libraryWords.findValue(title)}
              value={sought}
              onChange={setSought}
              autoDirection
              className={styles.find}
            />
          )}
          <ListBox
            aria-label={title}
            selectionMode="multiple"
            selectedKeys={chosen.map(keyOf)}
            onSelectionChange={(keys) => keys !== 'all' && onChoose([...keys].map((key) => String(key).slice(1)))}
            items={shown.map((one) => ({ ...one, id: keyOf(one.value) }))}
            className={styles.list}
            renderEmptyState={() => <p className={styles.none}>{libraryWords.noValue}</p>}
          >
            {({ value, count }) => (
              <ListBoxItem textValue={labelOf(value)} className={styles.value}>
                <Tick />
                <span className={styles.label}>
                  <bdi>{labelOf(value)}</bdi>
                </span>
                <span className={styles.number}>{count.toLocaleString('en-GB')}</span>
              </ListBoxItem>
            )}
          </ListBox>
          {values.length > FEW && sought === '' && (
            <Button className={styles.more} onPress={() => setShowsAll(!showsAll)}>
              {showsAll ? libraryWords.fewerValues : libraryWords.moreValues}
            </Button>
          )}
          {children}
        </div>
      )}
    </section>
  );
}

/** Unknown is an empty value, which is no key. */
const keyOf = (value: string) => `=${value}`;

/** The first values, or those that have what is sought. What is chosen is always there, also when nothing has it any more. */
function pick(
  values: readonly FacetValue[],
  chosen: readonly string[],
  sought: string,
  labelOf: (value: string) => string,
  most: number,
): readonly FacetValue[] {
  const wanted = sought.trim().toLocaleLowerCase();
  if (wanted !== '')
    return values.filter(({ value }) => labelOf(value).toLocaleLowerCase().includes(wanted)).slice(0, MOST);
  const first = values.slice(0, most);
  const others = chosen
    .filter((value) => !first.some((one) => one.value === value))
    .map((value) => ({ value, count: values.find((one) => one.value === value)?.count ?? 0 }));
  return [...others, ...first];
}
