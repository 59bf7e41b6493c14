import { $isLinkNode, LinkExtension, TOGGLE_LINK_COMMAND } from '@lexical/link';
import { $findMatchingParent } from '@lexical/utils';
import {
  $addUpdateTag,
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  configExtension,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { linkSchema } from '../../../core/briefing/document.ts';
import { $recallSelection } from '../caretExtension.ts';

/** Links to web and mail addresses. A pasted address becomes the link of the text that is selected. */
export const LinksExtension = defineExtension({
  name: 'briefdesk/links',
  dependencies: [configExtension(LinkExtension, { validateUrl: isAddress })],
});

/** Only what says itself that it is an address: a pasted `example.org` may be meant as words. */
function isAddress(text: string): boolean {
  return linkSchema.shape.url.safeParse(text.trim()).success && !/\s/.test(text.trim());
}

/**
 * The address that a typed text means, or null when it cannot be one. A bare host gets `https://`, a bare mail address
 * `mailto:`.
 */
export function parseLinkUrl(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || /\s/.test(trimmed)) return null;
  if (linkSchema.shape.url.safeParse(trimmed).success) return trimmed;
  if (/^[^@/:]+@[^@/:]+\.[^@/:]+$/.test(trimmed)) return `mailto:${trimmed}`;
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#:]\S*)?$/u.test(trimmed) ? `https://${trimmed}` : null;
}

/** Links the selected text; without a selection the address itself is inserted. Null takes the link at the selection away. */
export function $setLink(editor: LexicalEditor, url: string | null): void {
  $addUpdateTag(HISTORY_PUSH_TAG);
  const selection = $recallSelection(editor);
  const isOutside = selection.isCollapsed() && $getLinkUrl() === null;
  if (url !== null && isOutside) {
    const text = $createTextNode(url.replace(/^mailto:/i, ''));
    selection.insertNodes([text]);
    text.select(0, text.getTextContentSize());
  }
  editor.dispatchCommand(TOGGLE_LINK_COMMAND, url);
}

/** The address of the link the selection starts in. */
export function $getLinkUrl(): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return $findMatchingParent(selection.anchor.getNode(), $isLinkNode)?.getURL() ?? null;
}
