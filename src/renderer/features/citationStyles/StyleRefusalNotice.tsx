import type { OperationOutput } from '../../../shared/contract.ts';
import { describeError } from '../../bridge/reportError.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { styleWords as words } from '../../words/styleWords.ts';
import styles from './StyleRefusalNotice.module.css';

type RefusedFile = Extract<OperationOutput<'styles.add'>, { readonly kind: 'refused' }>;

/** A file that is wrong, or what else could not be done. */
export type StyleRefusal = RefusedFile | { readonly kind: 'failed'; readonly error: Error };

interface StyleRefusalNoticeProps {
  readonly refusal: StyleRefusal;
  readonly onDismiss: () => void;
}

/** Why a style was not added or not removed: of a file every fault with its place. */
export function StyleRefusalNotice({ refusal, onDismiss }: StyleRefusalNoticeProps) {
  const dismiss = (
    <Button size="small" onPress={onDismiss}>
      {commonWords.dismiss}
    </Button>
  );
  if (refusal.kind === 'failed') {
    const { title, advice } = describeError(refusal.error);
    return (
      <div className={styles.place}>
        <Notice tone="danger" title={title} actions={dismiss}>
          {advice}
        </Notice>
      </div>
    );
  }
  const { file, faults } = refusal;
  return (
    <div className={styles.place}>
      <Notice tone="danger" title={words.refused(file, faults.length)} actions={dismiss}>
        <ul
          aria-label={words.faults}
          className={styles.faults}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached by keyboard
          tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex -- as above
        >
          {faults.map(({ line, column, message }) => (
            <li key={`${line} ${column} ${message}`} dir="auto">
              <strong className={styles.where}>{words.place(line, column)}</strong> {message}
            </li>
          ))}
        </ul>
        <p>{words.refusedAdvice}</p>
      </Notice>
    </div>
  );
}
