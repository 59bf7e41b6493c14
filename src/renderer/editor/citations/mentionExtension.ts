import { signal } from '@lexical/extension';
import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  createCommand,
  defineExtension,
  HISTORIC_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  mergeRegister,
  type NodeKey,
  PASTE_TAG,
  type TextNode,
  type UpdateListenerPayload,
} from 'lexical';
import { LOAD_TAG } from '../editorTags.ts';
import { IdentityExtension } from '../identityExtension.ts';
import { $isMarkNode } from './markNode.ts';
import { $goToEnd } from './markSelection.ts';
import { findMention, isAtWordStart } from './mentionTrigger.ts';

/** An `@` that is being written: the list of what can be cited is shown for it. */
export interface Mention {
  readonly nodeKey: NodeKey;
  /** Offset of the `@` in its text node. */
  readonly at: number;
  readonly query: string;
  /** `command`: the `@` was put there by a command, so that leaving the list takes it away again. */
  readonly origin: 'typed' | 'command';
}

/** Takes a key while the list is open; true when it did something with it. */
export type MentionKeyHandler = (key: 'down' | 'up' | 'pick' | 'pickCitation') => boolean;

/** Opens the list at the caret, wherever that is. */
export const OPEN_MENTION_COMMAND: LexicalCommand<void> = createCommand('OPEN_MENTION_COMMAND');

/** Follows `@` and hands the keys of its list to whoever shows it. */
export const MentionExtension = defineExtension({
  name: 'briefdesk/mention',
  dependencies: [IdentityExtension],
  build: () => ({ mention: signal<Mention | null>(null), keyHandler: signal<MentionKeyHandler | null>(null) }),
  register(editor, _config, state) {
    const { mention, keyHandler } = state.getOutput();
    const close = (): boolean => {
      const current = mention.value;
      mention.value = null;
      if (current !== null) $forget(current);
      return current !== null;
    };
    const take = (event: KeyboardEvent | null, key: Parameters<MentionKeyHandler>[0]): boolean => {
      if (mention.value === null || !keyHandler.value?.(key)) return false;
      event?.preventDefault();
      return true;
    };
    return mergeRegister(
      editor.registerUpdateListener((update) => {
        const current = mention.value;
        const next = update.editorState.read(() => $follow(current, update));
        if (isSame(current, next)) return;
        mention.value = next;
        if (current !== null && next === null) editor.update(() => $forget(current));
      }),
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => take(event, 'down'), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => take(event, 'up'), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_TAB_COMMAND, (event) => take(event, 'pick'), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => take(event, event && (event.altKey || event.ctrlKey || event.metaKey) ? 'pickCitation' : 'pick'),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(KEY_ESCAPE_COMMAND, () => close(), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(BLUR_COMMAND, () => close() && false, COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        OPEN_MENTION_COMMAND,
        () => {
          const opened = mention.value === null ? $startMention() : null;
          if (opened !== null) mention.value = opened;
          return opened !== null;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    );
  },
});

/** The mention after an update. A new one starts only with an `@` that was typed just now. */
function $follow(current: Mention | null, { dirtyLeaves, tags }: UpdateListenerPayload): Mention | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !node.isSimpleText()) return null;
  const before = node.getTextContent().slice(0, selection.anchor.offset);
  if (current !== null) {
    const found = current.nodeKey === node.getKey() ? findMention(before, current.at) : null;
    return found === null ? null : { ...current, query: found.query };
  }
  const at = before.length - 1;
  const isTyped =
    dirtyLeaves.has(node.getKey()) && !tags.has(HISTORIC_TAG) && !tags.has(PASTE_TAG) && !tags.has(LOAD_TAG);
  if (!isTyped || before[at] !== '@' || !isAtWordStart($textBefore(node, at))) return null;
  return { nodeKey: node.getKey(), at, query: '', origin: 'typed' };
}

function $textBefore(node: TextNode, at: number): string {
  if (at > 0) return node.getTextContent().slice(0, at);
  const previous = node.getPreviousSibling();
  return $isTextNode(previous) && !$isMarkNode(previous) ? previous.getTextContent() : '';
}

function isSame(a: Mention | null, b: Mention | null): boolean {
  return a === b || (a !== null && b !== null && a.nodeKey === b.nodeKey && a.at === b.at && a.query === b.query);
}

function $startMention(): Mention | null {
  const before = $getSelection();
  if (!$isRangeSelection(before)) return null;
  $goToEnd(before);
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  selection.insertText('@');
  const { anchor } = selection;
  return anchor.type === 'text' ? { nodeKey: anchor.key, at: anchor.offset - 1, query: '', origin: 'command' } : null;
}

/** Takes away what a command wrote; what a person typed stays. */
function $forget(mention: Mention): void {
  if (mention.origin === 'command') $removeMention(mention);
}

/** Removes `@` and query, with the caret where they stood. False when they are no longer there. */
export function $removeMention({ nodeKey, at, query }: Mention): boolean {
  const node = $getNodeByKey(nodeKey);
  if (!$isTextNode(node) || node.getTextContent().slice(at, at + 1 + query.length) !== `@${query}`) return false;
  node.spliceText(at, 1 + query.length, '', true);
  return true;
}
