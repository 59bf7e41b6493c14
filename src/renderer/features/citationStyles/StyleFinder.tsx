import type { KeyboardEvent, Ref } from 'react';
import { Input, ListBox, SearchField } from 'react-aria-components';
import type { CitationStyleId } from '../../../core/briefing/briefing.ts';
import { describeError } from '../../bridge/reportError.ts';
import { Finder } from '../../ui/Finder.tsx';
import fields from '../../ui/fields.module.css';
import listing from '../../ui/listing.module.css';
import { Notice } from '../../ui/Notice.tsx';
import { useTakeWhenAnswered } from '../../ui/useTakeWhenAnswered.ts';
import { commonWords } from '../../words/commonWords.ts';
import { styleWords as words } from '../../words/styleWords.ts';
import styles from './StyleFinder.module.css';
import { StyleOption } from './StyleOption.tsx';
import { useFoundStyles } from './useFoundStyles.ts';

interface StyleFinderProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly current: CitationStyleId;
  readonly onTake: (style: CitationStyleId) => void;
  readonly onClose: () => void;
  /** The field. */
  readonly ref: Ref<HTMLInputElement>;
}

/** The field and what it finds: arrows move among the styles, Enter takes the one that is lit, else the first. */
export function StyleFinder({ typed, onType, current, onTake, onClose, ref }: StyleFinderProps) {
  const { found, total, isAnswered, error } = useFoundStyles(typed);
  const waitForAnswer = useTakeWhenAnswered<void>(typed, isAnswered, () => found[0] && onTake(found[0].id));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const isNamed = typed.trim() !== '' || event.currentTarget.querySelector('[role="option"][data-focused]') !== null;
    if (isNamed && isAnswered) return;
    event.preventDefault();
    event.stopPropagation();
    // What is listed still answers what was typed before. Where nothing was typed and nothing is lit, an Enter held too long would
    // take the first style of all.
    if (typed.trim() !== '') waitForAnswer();
  };
  return (
    <div role="presentation" className={styles.finder} onKeyDownCapture={onKeyDown}>
      {/* Found by the library, which knows fields and ids too: nothing is left out here. */}
      <Finder inputValue={typed} onInputChange={onType} filter={() => true}>
        <SearchField
          aria-label={words.find}
          autoFocus
          // One Escape leads back to where one was; by itself the field would take the first to clear it.
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
        >
          <Input
            ref={ref}
            // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- the finder names the list in aria-controls
            role="combobox"
            aria-expanded="true"
            aria-haspopup="listbox"
            placeholder={words.findHint}
            maxLength={LONGEST_QUERY}
            dir="auto"
            className={`${fields.input} ${styles.input}`}
          />
        </SearchField>
        <ListBox
          aria-label={words.list}
          items={found}
          dependencies={[current]}
          onAction={(key) => onTake(String(key))}
          className={`${listing.list} ${styles.list}`}
        >
          {(style) => <StyleOption style={style} isCurrent={style.id === current} />}
        </ListBox>
      </Finder>
      {error === null ? (
        <p role="status" className={styles.count}>
          {isAnswered ? words.found(total, found.length) : commonWords.loading}
        </p>
      ) : (
        <Notice tone="danger" title={describeError(error).title}>
          {describeError(error).advice}
        </Notice>
      )}
    </div>
  );
}

/** As long as `styles.list` takes it. */
const LONGEST_QUERY = 200;
