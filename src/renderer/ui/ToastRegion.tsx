import { AlertTriangle, Check, CircleAlert, Info, X } from 'lucide-react';
import { useRef, useSyncExternalStore } from 'react';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
  UNSTABLE_ToastContent as ToastContent,
} from 'react-aria-components';
import { commonWords } from '../words/commonWords.ts';
import { Button, IconButton } from './Button.tsx';
import styles from './ToastRegion.module.css';
import { countWaiting, type StandingToast, type ToastAction, toastQueue } from './toasts.ts';
import { useEscapeFromToasts } from './useEscapeFromToasts.ts';
import { useToastPlace } from './useToastPlace.ts';

const icons = { neutral: Info, success: Check, warning: AlertTriangle, danger: CircleAlert } as const;

/** Where toasts appear; once per window. F6 moves the focus there, Escape dismisses the one in hand; they keep away from where one writes, and from bars of controls. */
export function ToastRegion() {
  const region = useRef<HTMLDivElement>(null);
  const { edge, inset } = useToastPlace(region);
  return (
    <div role="presentation" {...useEscapeFromToasts()}>
      <AriaToastRegion
        ref={region}
        queue={toastQueue}
        aria-label={commonWords.notifications}
        className={styles.region}
        data-area="toasts"
        data-edge={edge}
        style={edge === 'bottom' ? { insetBlockEnd: inset } : { insetBlockStart: inset }}
      >
        {({ toast }) => {
          const { tone = 'neutral', title, description, actions = [], times }: StandingToast = toast.content;
          const Icon = icons[tone];
          const dismiss = () => toastQueue.close(toast.key);
          return (
            <AriaToast toast={toast} className={`${styles.toast} ${styles[tone]}`} data-toast={toast.key}>
              <Icon size={16} aria-hidden className={styles.icon} />
              <ToastContent className={styles.words}>
                <Text slot="title" className={styles.title}>
                  {title}
                  {times > 1 && ` (${commonWords.times(times)})`}
                </Text>
                {description && <Text slot="description">{description}</Text>}
                <Waiting behind={toast.key} />
              </ToastContent>
              {actions.map((action) => (
                <ActionButton key={action.label} action={action} onActed={dismiss} />
              ))}
              <IconButton label={commonWords.dismiss} size="small" onPress={dismiss}>
                <X size={14} aria-hidden />
              </IconButton>
            </AriaToast>
          );
        }}
      </AriaToastRegion>
    </div>
  );
}

/** Says in the oldest toast that is shown how many wait behind it. */
function Waiting({ behind }: { readonly behind: string }) {
  const waiting = useSyncExternalStore(
    (listener) => toastQueue.subscribe(listener),
    () => (toastQueue.visibleToasts.at(-1)?.key === behind ? countWaiting() : 0),
  );
  return waiting > 0 && <span className={styles.waiting}>{commonWords.more(waiting)}</span>;
}

interface ActionButtonProps {
  readonly action: ToastAction;
  readonly onActed: () => void;
}

function ActionButton({ action: { label, onAct, useIsOffered = useAlways }, onActed }: ActionButtonProps) {
  if (!useIsOffered()) return null;
  return (
    <Button
      size="small"
      onPress={() => {
        onAct();
        onActed();
      }}
    >
      {label}
    </Button>
  );
}

const useAlways = (): boolean => true;
