import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import styles from './Checkbox.module.css';

interface CheckboxProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** Where nothing stands beside it. */
  readonly 'aria-label'?: string;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}

/** A box to tick, with its words beside it. */
export function Checkbox({ className, children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className={[styles.checkbox, className].filter(Boolean).join(' ')}>
      <Tick />
      {children}
    </AriaCheckbox>
  );
}

/** The box alone, for an entry of a list that is chosen as a whole: it shows what the nearest element says of itself. */
export function Tick() {
  return <span className={styles.box} aria-hidden />;
}
