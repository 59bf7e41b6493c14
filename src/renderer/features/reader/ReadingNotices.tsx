import { ChevronDown, ChevronRight, FileWarning } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { useEscape } from '../../ui/useEscape.ts';
import { readerWords } from '../../words/readerWords.ts';
import styles from './ReadingNotices.module.css';

/** Above the text, a line that opens: what reading its file warned of, such as tracked changes that were read as accepted. */
export function ReadingNotices({ notices }: { readonly notices: readonly string[] }) {
  const [isOpen, setOpen] = useState(false);
  const leave = useEscape(() => setOpen(false));
  const id = useId();
  if (notices.length === 0) return null;
  const title = readerWords.notices(notices.length);
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <div ref={isOpen ? leave : null} className={styles.notices}>
      <Button aria-expanded={isOpen} aria-controls={id} className={styles.line ?? ''} onPress={() => setOpen(!isOpen)}>
        <FileWarning size={15} aria-hidden className={styles.icon} />
        {title}
        <Chevron size={14} aria-hidden className={styles.chevron} />
      </Button>
      {isOpen && (
        <div
          id={id}
          className={styles.list}
          {...(notices.length > FEW && { role: 'group', tabIndex: 0, 'aria-label': title })}
        >
          <ul>
            {notices.map((notice) => (
              <li key={notice} dir="auto">
                {notice}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** More than these may scroll, and what scrolls must be reached by keyboard. */
const FEW = 4;
