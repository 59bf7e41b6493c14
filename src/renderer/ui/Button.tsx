import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps, composeRenderProps } from 'react-aria-components';
import type { CommandId } from '../../shared/commands.ts';
import styles from './Button.module.css';
import { Tooltip } from './Tooltip.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'children'> {
  /** `primary` once per screen; `quiet` has no frame until it is touched. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A button with words. */
export function Button({ variant = 'secondary', size = 'medium', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={composeRenderProps(rest.className, (className) =>
        [styles.button, styles[variant], styles[size], className].filter(Boolean).join(' '),
      )}
    >
      {icon}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'aria-label'> {
  /** Read aloud, and shown in the tooltip. */
  readonly label: string;
  /** Its key is shown in the tooltip. */
  readonly command?: CommandId;
  readonly size?: 'small' | 'medium';
  readonly isActive?: boolean;
  readonly children: ReactNode;
}

/** A button with an icon only; its label is its tooltip. */
export function IconButton({ label, command, size = 'medium', isActive, children, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(command ? { command } : {})}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(isActive === undefined ? {} : { 'aria-pressed': isActive })}
        className={composeRenderProps(rest.className, (className) =>
          [styles.button, styles.quiet, styles.icon, styles[size], isActive && styles.active, className]
            .filter(Boolean)
            .join(' '),
        )}
      >
        {children}
      </AriaButton>
    </Tooltip>
  );
}
