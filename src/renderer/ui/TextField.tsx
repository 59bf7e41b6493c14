import type { ReactNode, Ref } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';
import styles from './fields.module.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'children' | 'className'> {
  readonly label: string;
  /** Read aloud but not shown. */
  readonly hideLabel?: boolean;
  /** What to write, below the field. */
  readonly description?: ReactNode;
  /** What is wrong, below the field; empty or absent when all is well. */
  readonly error?: string | undefined;
  readonly placeholder?: string;
  /** Lines to show; more than one makes it a text area. */
  readonly lines?: number;
  /** Direction follows the words that are typed. */
  readonly autoDirection?: boolean;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
  readonly className?: string | undefined;
}

/** A line or more of text with its label, hint and error. */
export function TextField({
  label,
  hideLabel = false,
  description,
  error,
  placeholder,
  lines = 1,
  autoDirection = false,
  inputRef,
  className,
  onKeyDown,
  ...rest
}: TextFieldProps) {
  const shared = {
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(autoDirection ? { dir: 'auto' } : {}),
    ...(inputRef ? { ref: inputRef } : {}),
  };
  return (
    <AriaTextField
      {...rest}
      {...(onKeyDown ? { onKeyDown: letEscapePass(onKeyDown) } : {})}
      {...(hideLabel ? { 'aria-label': label } : {})}
      isInvalid={Boolean(error)}
      className={[styles.field, className].filter(Boolean).join(' ')}
    >
      {!hideLabel && <Label className={styles.label}>{label}</Label>}
      {lines > 1 ? (
        <TextArea {...shared} rows={lines} className={`${styles.input} ${styles.area}`} />
      ) : (
        <Input {...shared} className={styles.input} />
      )}
      {description && !error && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaTextField>
  );
}

/** The component library keeps every key from its surroundings that a field listens to; no dialog could be left by Escape then. */
function letEscapePass(listen: NonNullable<AriaTextFieldProps['onKeyDown']>): typeof listen {
  return (event) => {
    listen(event);
    if (event.key === 'Escape' && !event.isDefaultPrevented()) event.continuePropagation();
  };
}
