/** What holds within a group of a rich-text file, and ends with it. */
export interface RtfState {
  /** Where text goes: into the document, into a field that is gathered, or nowhere. */
  destination: 'text' | 'gathered' | 'skipped';
  /** `\\*` stood at the start: a group of an unknown kind is to be left out. */
  isIgnorable: boolean;
  /** No control word has been read in the group yet. */
  isFresh: boolean;
  /** Characters that follow `\\u` for programs that do not know it. */
  fallbackLength: number;
  font: number | undefined;
  /** Font for East Asian or right-to-left text, where one is set apart. */
  otherFont: number | undefined;
  usesOtherFont: boolean;
  isHidden: boolean;
  isStruck: boolean;
  isDeleted: boolean;
  isInserted: boolean;
  place: 'raised' | 'lowered' | null;
  style: number | undefined;
  outline: number | undefined;
  isInTable: boolean;
  isInList: boolean;
  /** The first line stands out to the left, as that of a list item does. */
  isHanging: boolean;
  /** What is done when the group ends. */
  atEnd: (() => void) | undefined;
}

export const firstState = (): RtfState => ({
  destination: 'text',
  isIgnorable: false,
  isFresh: true,
  fallbackLength: 1,
  font: undefined,
  otherFont: undefined,
  usesOtherFont: false,
  isHidden: false,
  isStruck: false,
  isDeleted: false,
  isInserted: false,
  place: null,
  style: undefined,
  outline: undefined,
  isInTable: false,
  isInList: false,
  isHanging: false,
  atEnd: undefined,
});

/** `\\plain`: characters as they are where nothing is said. */
export function resetCharacters(state: RtfState): void {
  state.isHidden = false;
  state.isStruck = false;
  state.isDeleted = false;
  state.isInserted = false;
  state.place = null;
  state.font = undefined;
  state.otherFont = undefined;
  state.usesOtherFont = false;
}

/** `\\pard`: a paragraph as it is where nothing is said. */
export function resetParagraph(state: RtfState): void {
  state.style = undefined;
  state.outline = undefined;
  state.isInTable = false;
  state.isInList = false;
  state.isHanging = false;
}
