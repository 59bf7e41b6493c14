import type { RtfFlow, RtfParagraph } from './rtfFlow.ts';
import type { RtfReader } from './rtfReader.ts';

/** What the open paragraph is, by its style, its level and what stands before it. Changes its text where that holds the bullet. */
export function describeParagraph(reader: RtfReader, flow: RtfFlow): RtfParagraph {
  const { state, styles } = reader;
  const style = styles.style(state.style);
  const outline = state.outline ?? style.outline ?? 9;
  const { isInTable } = state;
  if (outline <= 8) {
    if (style.isTitle && flow.text.trim() !== '') reader.title ??= flow.text;
    return { kind: 'heading', level: Math.min(6, outline + 1), isInTable };
  }
  if (flow.listText === undefined && state.isHanging) takeWrittenMark(flow);
  if (flow.listText !== undefined || state.isInList) {
    if (flow.listText === undefined && flow.text.trim() !== '') reader.unnumbered += 1;
    return { kind: 'listItem', level: null, isInTable };
  }
  return { kind: style.kind === 'heading' ? 'paragraph' : style.kind, level: null, isInTable };
}

/** Simpler programs write the number or bullet as text, with a tab after it, in a line that stands out to the left. */
function takeWrittenMark(flow: RtfFlow): void {
  const match = /^\s*([•·◦▪■□○●–—*-]|\(?\p{L}{1,6}[.)]|\(?\d{1,4}(?:\.\d{1,4}){0,8}[.)]?)\t/u.exec(flow.text);
  if (!match) return;
  flow.text = flow.text.slice(match[0].length);
  flow.listText = listNumber(match[1] ?? '');
}

/** The number before an item; a bullet is none. */
export const listNumber = (mark: string): string => {
  const trimmed = mark.replace(/\s+/g, ' ').trim();
  // Of the letters only `o` is a bullet: Courier's circle.
  return /[\p{L}\p{N}]/u.test(trimmed) && trimmed !== 'o' && !/[\ue000-\uf8ff]/.test(trimmed) ? trimmed : '';
};
