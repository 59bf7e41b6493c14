import { Check, ChevronsUpDown } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components';
import fields from './fields.module.css';
import styles from './listing.module.css';

export interface Choice<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** A second line in the list: what the choice means. */
  readonly description?: string;
  /** Shown before the label. */
  readonly badge?: ReactNode;
}

interface SelectFieldProps<Id extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  readonly autoFocus?: boolean;
  /** Below the field; read aloud with it. */
  readonly description?: ReactNode;
  readonly className?: string | undefined;
}

/** One choice out of a few, each with its meaning. "None" is a choice of its own with an id such as `none`. */
export function SelectField<Id extends string>(props: SelectFieldProps<Id>) {
  const { label, hideLabel = false, choices, value, onChange, autoFocus = false, description, className } = props;
  return (
    <div role="presentation" className={fields.guard} onKeyDownCapture={keepClosedChoice}>
      <Select
        {...(hideLabel ? { 'aria-label': label } : {})}
        value={value}
        onChange={(key) => onChange(String(key) as Id)}
        autoFocus={autoFocus}
        className={[fields.field, className].filter(Boolean).join(' ')}
      >
        {!hideLabel && <Label className={fields.label}>{label}</Label>}
        <Button className={`${fields.input} ${fields.trigger}`}>
          <SelectValue>{choices.find((choice) => choice.id === value)?.label}</SelectValue>
          <ChevronsUpDown size={13} aria-hidden />
        </Button>
        {description && (
          <Text slot="description" className={fields.description}>
            {description}
          </Text>
        )}
        <Popover className={styles.popover} offset={4}>
          <ListBox className={styles.list}>
            {choices.map((choice) => (
              <ListBoxItem key={choice.id} id={choice.id} textValue={choice.label} className={styles.entry}>
                {({ isSelected }) => (
                  <>
                    <span className={styles.tick}>{isSelected && <Check size={13} aria-hidden />}</span>
                    {choice.badge}
                    {/* No slots: the name of a choice is all that is seen of it. */}
                    <span className={styles.words}>
                      <span>{choice.label}</span>
                      {choice.description && <span className={styles.description}>{choice.description}</span>}
                    </span>
                  </>
                )}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </Select>
    </div>
  );
}

/** When a letter was last typed onto a closed field, in milliseconds as events count them. */
let lastTyped = Number.NEGATIVE_INFINITY;

/** For so long after a letter, space and Enter are taken for typing too, and do not open the list. */
const TYPING_MS = 1500;

/**
 * A choice changes only where its alternatives are seen. By default letters and arrow keys change the choice of a closed
 * field, and a space opens it, so that a person who believes to be typing in the text would change a marking without
 * noticing.
 */
function keepClosedChoice(event: KeyboardEvent): void {
  const isClosed = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'false';
  if (!isClosed || event.ctrlKey || event.metaKey || event.altKey) return;
  const isTyped = event.key.length === 1 && event.key !== ' ';
  if (isTyped) lastTyped = event.timeStamp;
  const isTyping = (event.key === ' ' || event.key === 'Enter') && event.timeStamp - lastTyped < TYPING_MS;
  if (isTyped || isTyping || /^Arrow(?:Left|Right)$/.test(event.key)) {
    event.stopPropagation();
    event.preventDefault();
  }
}
