import { useState } from 'react';

export interface Find {
  readonly isOpen: boolean;
  readonly text: string;
  /** What `sourceTexts.findMatches` is asked: the text as a phrase whose last word may be unfinished. Null while closed. */
  readonly query: string | null;
  readonly open: (text?: string) => void;
  readonly setText: (text: string) => void;
  readonly close: () => void;
}

/** What is looked for in the open source. The words are kept while it is closed, to be found again. */
export function useFind(): Find {
  const [state, setState] = useState({ isOpen: false, text: '' });
  const { isOpen, text } = state;
  return {
    isOpen,
    text,
    query: isOpen ? phraseOf(text) : null,
    open: (given) => setState((before) => ({ ...before, isOpen: true, text: given ?? before.text })),
    setText: (next) => setState((before) => ({ ...before, text: next })),
    close: () => setState((before) => ({ ...before, isOpen: false })),
  };
}

/** An opening quotation mark makes a phrase; those that were typed would end it. */
function phraseOf(text: string): string {
  const words = text.replace(/["“”„«»]/gu, ' ').trim();
  return words === '' ? '' : `"${words}`;
}
