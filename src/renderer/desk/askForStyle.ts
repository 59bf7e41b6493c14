import { create } from 'zustand';
import type { CitationStyleId } from '../../core/briefing/briefing.ts';

interface AskedStyle {
  readonly current: CitationStyleId;
  /** Hears what was taken, and nothing when the dialog is left. */
  readonly onTake: (style: CitationStyleId) => void;
}

/** Which citation style something shall have: header and export ask, the dialog with all styles answers. Null while it is closed. */
export const useAskedStyle = create<{ readonly asked: AskedStyle | null }>()(() => ({ asked: null }));

export const askForStyle = (asked: AskedStyle): void => useAskedStyle.setState({ asked });
export const closeStyleDialog = (): void => useAskedStyle.setState({ asked: null });
