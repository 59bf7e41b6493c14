import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { commonWords } from '../words/commonWords.ts';
import { Button, IconButton } from './Button.tsx';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  /** What it acts on, such as the title of a source, where the title does not say. */
  readonly subject?: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly size?: 'small' | 'medium' | 'large' | 'wide';
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  /** False while something must be finished or cancelled first. */
  readonly isDismissable?: boolean;
  /** Its content is only read and may be longer than the window: then it takes the focus, so that keys scroll it. */
  readonly isText?: boolean;
  /** What is done in it is done at once: undo takes it back while it is open. Behind any other dialog nothing is undone. */
  readonly undoes?: boolean;
  readonly children: ReactNode;
}

/** A dialog over the window; Escape and a click beside it close it. */
export function Dialog({
  title,
  subject,
  isOpen,
  onClose,
  size = 'medium',
  footer,
  isDismissable = true,
  isText = false,
  undoes = false,
  children,
}: DialogProps) {
  const subjectId = useId();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
      className={styles.overlay}
      data-modal
      data-undoes={undoes || undefined}
    >
      <Modal className={`${styles.modal} ${styles[size]}`}>
        <AriaDialog className={styles.dialog} {...(subject === undefined ? {} : { 'aria-describedby': subjectId })}>
          <header className={styles.header}>
            <div className={styles.heading}>
              <Heading slot="title" className={styles.title}>
                {title}
              </Heading>
              {subject !== undefined && (
                <p id={subjectId} dir="auto" title={subject} className={styles.subject}>
                  {subject}
                </p>
              )}
            </div>
            {isDismissable && (
              <IconButton label={commonWords.close} size="small" onPress={onClose}>
                <X size={15} aria-hidden />
              </IconButton>
            )}
          </header>
          <div className={styles.body} {...(isText ? { role: 'group', tabIndex: 0, 'aria-label': title } : {})}>
            {children}
          </div>
          {footer && <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly children: ReactNode;
  readonly isOpen: boolean;
  readonly confirmLabel: string;
  readonly tone?: 'primary' | 'danger';
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before what cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, isOpen, confirmLabel, tone = 'danger', onConfirm, onClose } = props;
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      footer={
        <>
          {/* Enter must not do by itself what cannot be undone. */}
          <Button autoFocus={tone === 'danger'} onPress={onClose}>
            {commonWords.cancel}
          </Button>
          <Button
            variant={tone}
            autoFocus={tone !== 'danger'}
            onPress={() => {
              onConfirm();
              onClose();
            }}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
