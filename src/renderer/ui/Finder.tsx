import { type KeyboardEvent, useRef } from 'react';
import { Autocomplete, type AutocompleteProps } from 'react-aria-components';

/**
 * A field and a list that is narrowed by typing in it: the field keeps the focus, arrows move among the entries, and Enter takes the
 * entry that is lit, else the first. By itself React Aria's list gives Enter to the entry that was lit when typing began, which may be
 * gone from the list by then.
 */
export function Finder<Entry>(props: AutocompleteProps<Entry>) {
  const parts = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    const entries = [...(parts.current?.querySelectorAll<HTMLElement>(ENTRIES) ?? [])];
    (entries.find((entry) => entry.hasAttribute('data-focused')) ?? entries[0])?.click();
  };
  return (
    <div ref={parts} role="presentation" style={{ display: 'contents' }} onKeyDownCapture={onKeyDown}>
      <Autocomplete {...props} />
    </div>
  );
}

const ENTRIES = '[role="option"], [role="menuitem"]';
