import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { IconButton } from '../../ui/Button.tsx';
import { readerWords } from '../../words/readerWords.ts';
import styles from './FindBar.module.css';
import type { Find } from './useFind.ts';
import type { ReaderHits } from './useReaderMarks.ts';

interface FindBarProps {
  readonly find: Find;
  readonly hits: ReaderHits;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** Finds words in the open source: Enter and Shift Enter go through the hits, Escape leads back to the text. */
export function FindBar({ find, hits, onStep, onClose }: FindBarProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const hasWords = find.text.trim() !== '';
  // Typed words lead to their first place at once, as in every program that finds.
  const awaits = useRef(hasWords);
  useEffect(() => {
    if (!awaits.current || hits.isPending || hits.total === 0) return;
    awaits.current = false;
    if (hits.index === 0) onStep(1);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === 'F3') onStep(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the oldest runtime does not know the element
    <div role="search" className={styles.bar} onKeyDownCapture={onKeyDown}>
      <SearchField
        aria-label={readerWords.find}
        value={find.text}
        onChange={(text) => {
          awaits.current = true;
          find.setText(text);
        }}
        className={styles.field}
      >
        <Input ref={input} dir="auto" placeholder={readerWords.find} className={styles.input} />
      </SearchField>
      <span role="status" className={styles.count} data-none={hasWords && !hits.isPending && hits.total === 0}>
        {hasWords && !hits.isPending && countWords(hits)}
      </span>
      <IconButton label={readerWords.previousHit} size="small" isDisabled={hits.total === 0} onPress={() => onStep(-1)}>
        <ChevronUp size={14} aria-hidden />
      </IconButton>
      <IconButton label={readerWords.nextHit} size="small" isDisabled={hits.total === 0} onPress={() => onStep(1)}>
        <ChevronDown size={14} aria-hidden />
      </IconButton>
      <IconButton label={readerWords.closeFind} size="small" onPress={onClose}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
}

function countWords({ index, total, isTruncated }: ReaderHits): string {
  if (total === 0) return readerWords.notFound;
  return (index > 0 ? readerWords.hitOf(index, total) : readerWords.hitCount(total)) + (isTruncated ? '+' : '');
}
