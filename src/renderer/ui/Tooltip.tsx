import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import type { CommandId } from '../../shared/commands.ts';
import { Keys } from './Keys.tsx';
import styles from './Tooltip.module.css';

interface TooltipProps {
  readonly text: string;
  readonly command?: CommandId;
  /** One element that can take the focus. */
  readonly children: ReactElement;
}

/** Says what a control does, with its key, on hover and on keyboard focus. */
export function Tooltip({ text, command, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip offset={6} className={styles.tooltip}>
        {text}
        {command && <Keys command={command} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
