import type { KeyboardEvent } from 'react-aria-components';

/** Enter in a field of several lines saves; Shift and Enter begin a new line. While an input method composes, Enter belongs to it. */
export function submitOnEnter(save: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) {
      event.continuePropagation();
      return;
    }
    event.preventDefault();
    save();
  };
}
