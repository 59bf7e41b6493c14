import type { DraftBlock } from '../../core/importing/assembleText.ts';
import type { ListNumbers } from './listNumbers.ts';
import type { WordStyles } from './readStyles.ts';

/** A paragraph while it is read: its text so far and what it says about itself. */
export interface OpenParagraph {
  text: string;
  style: string | undefined;
  /** Its own list, where it names one; `0` takes it out of its style's. */
  listId: string | undefined;
  listLevel: number | undefined;
  /** Outline level of its own, 0 to 8; 9 is body text. */
  outline: number | undefined;
  /** Its mark was deleted by a tracked change: what follows belongs to it. */
  isJoined: boolean;
  /** Some of it is what a field shows, which Word may work out anew whenever the file is opened. */
  hasField: boolean;
}

export const emptyParagraph = (text = ''): OpenParagraph => ({
  text,
  style: undefined,
  listId: undefined,
  listLevel: undefined,
  outline: undefined,
  isJoined: false,
  hasField: false,
});

/**
 * A paragraph as a block. The number of a list or heading stands before its text as a reader sees it; a bullet does not. Called
 * once for each paragraph in reading order, since it counts.
 */
export function paragraphBlock(paragraph: OpenParagraph, styles: WordStyles, numbers: ListNumbers): DraftBlock {
  const style = styles.paragraph(paragraph.style);
  const { listId = style.list?.id } = paragraph;
  const level =
    paragraph.listLevel ?? style.list?.level ?? (listId ? numbers.levelOfStyle(listId, paragraph.style) : 0);
  const number = listId === undefined || listId === '0' ? undefined : numbers.next(listId, level);
  const outline = outlineOf(paragraph, style.outline);
  const text = number ? `${number} ${paragraph.text}` : paragraph.text;
  if (paragraph.text.trim() === '') return { kind: 'paragraph', level: null, text: '' };
  if (outline !== null) return { kind: 'heading', level: Math.min(6, outline + 1), text };
  if (number !== undefined) return { kind: 'listItem', level: null, text };
  return { kind: style.kind === 'heading' ? 'paragraph' : style.kind, level: null, text };
}

function outlineOf({ outline }: OpenParagraph, ofStyle: number | null): number | null {
  if (outline === undefined) return ofStyle;
  return outline >= 0 && outline <= 8 ? outline : null;
}
