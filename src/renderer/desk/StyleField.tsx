import { useRef } from 'react';
import type { CitationStyleId } from '../../core/briefing/briefing.ts';
import fields from '../ui/fields.module.css';
import { SelectField } from '../ui/SelectField.tsx';
import { styleWords as words } from '../words/styleWords.ts';
import { askForStyle } from './askForStyle.ts';
import { useStyleChoices } from './useStyleChoices.ts';

interface StyleFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: CitationStyleId;
  readonly onChange: (style: CitationStyleId) => void;
  readonly className?: string | undefined;
}

/** A citation style out of the short list and those that were added; its last entry leads to all of them. */
export function StyleField({ label, hideLabel = false, value, onChange, className }: StyleFieldProps) {
  const choices = useStyleChoices(value);
  const place = useRef<HTMLDivElement>(null);
  const askForAny = () => {
    // When the list is gone, and from the field, so that the dialog gives the focus back to it.
    requestAnimationFrame(() => {
      place.current?.querySelector('button')?.focus();
      askForStyle({ current: value, onTake: onChange });
    });
  };
  return (
    <div ref={place} className={fields.guard}>
      <SelectField
        label={label}
        hideLabel={hideLabel}
        choices={[...choices, { id: MORE, label: words.more, description: words.moreMeaning }]}
        value={value}
        onChange={(id) => (id === MORE ? askForAny() : onChange(id))}
        className={className}
      />
    </div>
  );
}

/** No style has it as its id: ids are letters, digits and hyphens. */
const MORE = '…';
