import { Search, X } from 'lucide-react';
import { type Ref, type RefObject, useId, useImperativeHandle, useRef, useState } from 'react';
import { Input, type KeyboardEvent, SearchField } from 'react-aria-components';
import { IconButton } from '../../../ui/Button.tsx';
import { Keys } from '../../../ui/Keys.tsx';
import { libraryWords } from '../../../words/libraryWords.ts';
import type { SearchProblems } from '../list/sourceRows.ts';
import { placeProblems } from './placeProblems.ts';
import { QueryChip } from './QueryChip.tsx';
import { QueryHelp } from './QueryHelp.tsx';
import { QueryProblems } from './QueryProblems.tsx';
import styles from './SearchBox.module.css';
import { Underlines } from './Underlines.tsx';
import { useQueryField } from './useQueryField.ts';

export interface SearchBoxHandle {
  /** Takes the focus, with the whole query selected: what is typed next is another search. */
  selectAll(): void;
}

export interface SearchBoxProps {
  readonly handleRef: Ref<SearchBoxHandle>;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly problems: SearchProblems;
  readonly onChange: (query: string) => void;
  /** Another query was chosen in place of what could not be used. */
  readonly onCorrect: (query: string) => void;
  /** Down: on into the list. */
  readonly onDown: () => void;
  /** Enter: the first row. */
  readonly onEnter: () => void;
}

/**
 * The search field. A field value that is written to its end becomes a chip; Backspace behind a chip opens it again as text. What of the
 * query could not be used is underlined, and said below.
 */
export function SearchBox(props: SearchBoxProps) {
  const { handleRef, inputRef, query, problems: all, onChange, onCorrect, onDown, onEnter } = props;
  const field = useQueryField(query, onChange, inputRef);
  const [isTyping, setTyping] = useState(false);
  // What is still being written at the end is not yet wrong; the name of a field is written as soon as its colon is.
  const isWritten = ({ end, unknownField }: SearchProblems[number]) =>
    unknownField !== undefined || end < query.trimStart().length;
  const problems = isTyping ? all.filter(isWritten) : all;
  useImperativeHandle(handleRef, () => ({ selectAll: field.selectAll }));
  const underlines = useRef<HTMLDivElement>(null);
  const problemsId = useId();
  const { chips, text } = field;
  const placed = placeProblems(field, problems);
  const onKeyDown = (event: KeyboardEvent) => {
    const { selectionStart, selectionEnd } = inputRef.current ?? {};
    const isAtStart = selectionStart === 0 && selectionEnd === 0;
    if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Backspace' && isAtStart && chips.length > 0) field.openChip(chips.length - 1);
    // Chips are a part of the query: they go with its words, and are selected with them.
    else if (event.key === 'Escape' && chips.length > 0) field.clear();
    else if (isSelectAll(event) && chips.length > 0) field.selectAll();
    // The field would keep it: Escape in an empty search leads back to the text.
    else return event.continuePropagation();
    event.preventDefault();
  };
  return (
    <div className={styles.box}>
      <SearchField
        aria-label={libraryWords.search}
        value={text}
        onChange={(typed) => {
          setTyping(true);
          field.onText(typed);
        }}
        onSubmit={() => {
          setTyping(false);
          field.finish();
          onEnter();
        }}
        onBlur={() => {
          setTyping(false);
          field.finish();
        }}
        onKeyDown={onKeyDown}
        isInvalid={problems.length > 0}
        {...(problems.length > 0 ? { 'aria-describedby': problemsId } : {})}
        className={styles.field}
        data-filled={query !== ''}
      >
        <Search size={14} aria-hidden className={styles.glass} />
        <div className={styles.parts}>
          {chips.map((chip, index) => (
            <QueryChip
              // biome-ignore lint/suspicious/noArrayIndexKey: the same value may stand twice, and chips have no state
              key={index}
              source={chip}
              problem={placed.ofChips.get(index)}
              onOpen={() => field.openChip(index)}
              onRemove={() => field.removeChip(index)}
            />
          ))}
          <div className={styles.typing} data-empty={text === ''}>
            <Underlines ref={underlines} text={text} ranges={placed.inText} />
            {/* Without words it has none of theirs: Chromium would leave the hint where the last ones stood. */}
            <Input
              ref={inputRef}
              dir={text === '' ? 'ltr' : 'auto'}
              placeholder={chips.length === 0 ? libraryWords.search : ''}
              maxLength={4000}
              className={styles.input}
              onScroll={({ currentTarget }) => {
                if (underlines.current) underlines.current.scrollLeft = currentTarget.scrollLeft;
              }}
            />
          </div>
        </div>
        {query === '' ? (
          <span className={styles.keys}>
            <Keys command="search.focus" />
          </span>
        ) : (
          <span className={styles.clear}>
            <IconButton slot={null} size="small" label={libraryWords.clearSearch} onPress={field.clear}>
              <X size={13} aria-hidden />
            </IconButton>
          </span>
        )}
        <span className={styles.help}>
          <QueryHelp />
        </span>
      </SearchField>
      <QueryProblems id={problemsId} problems={problems} onChange={onCorrect} />
    </div>
  );
}

function isSelectAll({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'a';
}
