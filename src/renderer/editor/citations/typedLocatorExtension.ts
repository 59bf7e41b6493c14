import { type Signal, signal } from '@lexical/extension';
import {
  $addUpdateTag,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  HISTORY_PUSH_TAG,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  safeCast,
} from 'lexical';
import { unsaidHeader } from '../../../core/briefing/unsaidHeader.ts';
import type { Locator } from '../../../core/excerpt/excerpt.ts';
import type { CitationId } from '../../../core/ids.ts';
import { IdentityExtension } from '../identityExtension.ts';
import { $getTablePlace } from '../tables/tablePlace.ts';
import { $getCitationId, $getCitationItems, $isCitationNode, $setCitationItems } from './citationNode.ts';
import { $isMarkNode } from './markNode.ts';
import { $leaveMark } from './markSelection.ts';
import { readTypedLocator } from './typedLocator.ts';

/** A citation that was just inserted, while what is typed behind it may become its locator. */
export interface AwaitedLocator {
  readonly citationKey: NodeKey;
  readonly citationId: CitationId;
  /** What Enter would set; undefined while nothing readable is typed. */
  readonly locator: Locator | undefined;
}

export interface TypedLocatorConfig {
  /** Of the briefing as it is now (BCP 47). */
  readonly language: () => string;
  readonly onSet: (id: CitationId, locator: Locator) => void;
}

/** Just after a pick, `p 4` sets the locator: by Enter or Tab, by going on in the text, or by leaving. Escape keeps it as text. */
export const TypedLocatorExtension = defineExtension({
  name: 'briefdesk/typed-locator',
  config: safeCast<TypedLocatorConfig>({ language: () => unsaidHeader.language, onSet: () => {} }),
  dependencies: [IdentityExtension],
  build: () => ({ awaited: signal<AwaitedLocator | null>(null) }),
  register(editor, { language, onSet }, state) {
    const { awaited } = state.getOutput();
    const end = (keepText: boolean): boolean => {
      const current = awaited.value;
      awaited.value = null;
      if (current === null || keepText) return current !== null;
      return $setTyped(current, { language, onSet });
    };
    const confirm = (event: KeyboardEvent | null): boolean => {
      if (awaited.value?.locator === undefined) return false;
      event?.preventDefault();
      return end(false);
    };
    return mergeRegister(
      editor.registerUpdateListener(({ editorState }) => {
        const current = awaited.value;
        if (current === null || editor.isComposing()) return;
        const typed = editorState.read(() => $readTyped(current.citationKey));
        const read = typed === undefined ? undefined : readTypedLocator(typed, language());
        if (read?.state === 'open') awaited.value = { ...current, locator: read.locator };
        else finish(editor, () => end(read?.state === 'none'));
      }),
      editor.registerCommand(KEY_ENTER_COMMAND, confirm, COMMAND_PRIORITY_CRITICAL),
      // In a cell it goes on to the next one as well.
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => confirm(event) && $getTablePlace() === null,
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(KEY_ESCAPE_COMMAND, () => end(true), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(BLUR_COMMAND, () => end(false) && false, COMMAND_PRIORITY_LOW),
    );
  },
});

/** Starts to wait for a locator behind this citation. With several sources it would be unclear whose it is: then it does not. */
export function $awaitLocator(awaited: Signal<AwaitedLocator | null>, citationKey: NodeKey): void {
  const node = $getNodeByKey(citationKey);
  const id = $isCitationNode(node) ? $getCitationId(node) : null;
  const isSingle = $isCitationNode(node) && $getCitationItems(node).length === 1;
  awaited.value = id !== null && isSingle ? { citationKey, citationId: id, locator: undefined } : null;
}

function finish(editor: LexicalEditor, $act: () => unknown): void {
  editor.update(() => void $act(), { discrete: true });
}

/** The text between the citation and the caret; undefined when the caret is somewhere else. */
function $readTyped(citationKey: NodeKey): string | undefined {
  const citation = $getNodeByKey(citationKey);
  const selection = $getSelection();
  if (!$isCitationNode(citation) || !$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const node = selection.anchor.getNode();
  if (node.is(citation)) return selection.anchor.offset === citation.getTextContentSize() ? '' : undefined;
  if (node.is(citation.getParent()))
    return selection.anchor.offset === citation.getIndexWithinParent() + 1 ? '' : undefined;
  if (!$isTextNode(node) || !node.is(citation.getNextSibling())) return undefined;
  return node.getTextContent().slice(0, selection.anchor.offset);
}

function $setTyped(current: AwaitedLocator, { language, onSet }: TypedLocatorConfig): boolean {
  const citation = $getNodeByKey(current.citationKey);
  const text = $isCitationNode(citation) ? citation.getNextSibling() : null;
  if (!$isCitationNode(citation) || !$isTextNode(text) || $isMarkNode(text)) return false;
  const typed = $readTyped(current.citationKey) ?? text.getTextContent();
  const read = readTypedLocator(typed, language());
  if (read.state === 'none' || read.locator === undefined) return false;
  $addUpdateTag(HISTORY_PUSH_TAG);
  const [item] = $getCitationItems(citation);
  if (item !== undefined) $setCitationItems(citation, [{ ...item, locator: read.locator }]);
  const selection = $getSelection();
  const wasBehind = $isRangeSelection(selection) && selection.anchor.key === text.getKey();
  const rest = read.rest.trim() === '' && read.state === 'open' ? '' : read.rest;
  text.spliceText(0, typed.length, rest, wasBehind);
  if (text.getTextContent() === '') {
    if (wasBehind) $leaveMark(citation, 'after');
    text.remove();
  }
  onSet(current.citationId, read.locator);
  return true;
}
