import type { ReactNode } from 'react';
import type { FieldWithOrigin } from '../../../core/source/metadataOrigins.ts';
import { TextField } from '../../ui/TextField.tsx';
import { sourceWords } from '../../words/sourceWords.ts';
import styles from './DetailField.module.css';
import type { EditedDetails } from './editedDetails.ts';
import { isDateField, readDateField, type TextFieldName } from './metadataForm.ts';
import { OriginLine } from './OriginLine.tsx';
import { OtherValues } from './OtherValues.tsx';
import { presentOrigin, withValue } from './presentOrigin.ts';

interface DetailFieldProps {
  readonly details: EditedDetails;
  readonly name: TextFieldName;
  readonly className?: string | undefined;
}

/** One detail as text, with where it comes from below, or while it is unknown with what to write. */
export function DetailField({ details, name, className }: DetailFieldProps) {
  const { source, form, errors, change } = details;
  const origin = presentOrigin(source, form, name);
  const hint = (sourceWords.hints as Readonly<Partial<Record<TextFieldName, string>>>)[name];
  const isKnown = form[name].trim() !== '';
  const note = isDateField(name) ? readDateField(name, form[name]).note : undefined;
  const words = [note, origin.words || (isKnown ? '' : (hint ?? ''))].filter(Boolean).join(' · ');
  return (
    <FieldCorner details={details} name={name} isKnown={isKnown} className={className}>
      <TextField
        label={sourceWords.fields[name]}
        value={form[name]}
        onChange={(value) => change({ [name]: value })}
        error={errors[name]}
        description={<OriginLine words={words} />}
        autoDirection={RUNNING_TEXT.has(name)}
      />
    </FieldCorner>
  );
}

const RUNNING_TEXT: ReadonlySet<TextFieldName> = new Set(['title', 'outlet', 'agency', 'publisher', 'dateline']);

interface FieldCornerProps {
  readonly details: EditedDetails;
  readonly name: FieldWithOrigin;
  readonly isKnown: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A field with the other values that were found for it, at the end of the line of its label. */
export function FieldCorner({ details, name, isKnown, className, children }: FieldCornerProps) {
  const { source, form, change } = details;
  return (
    <div className={[styles.field, className].filter(Boolean).join(' ')}>
      {children}
      <span className={styles.corner}>
        <OtherValues
          field={name}
          origin={presentOrigin(source, form, name)}
          isKnown={isKnown}
          onTake={(value) => change(withValue(form, name, value))}
        />
      </span>
    </div>
  );
}
