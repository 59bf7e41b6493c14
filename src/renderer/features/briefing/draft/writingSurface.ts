import { getExtensionDependencyFromEditor, type ReadonlySignal } from '@lexical/extension';
import type { LexicalEditor, LexicalExtensionOutput } from 'lexical';
import { type Mention, MentionExtension, type MentionKeyHandler } from '../../../editor/citations/mentionExtension.ts';
import { TypedLocatorExtension } from '../../../editor/citations/typedLocatorExtension.ts';

/** A text in which one writes and cites: the briefing's own, or that of the footnote that is open. */
export interface WritingSurface {
  readonly editor: LexicalEditor;
  /** The `@` that is being written. */
  readonly mention: ReadonlySignal<Mention | null>;
  /** Leaves the list; the `@` stays. */
  readonly closeMention: () => void;
  /** Hands the keys of the list over. Returns a function that ends it. */
  readonly takeMentionKeys: (handler: MentionKeyHandler) => () => void;
  readonly awaited: LexicalExtensionOutput<typeof TypedLocatorExtension>['awaited'];
}

/** An editor as what one writes and cites in. */
export function surfaceOf(editor: LexicalEditor): WritingSurface {
  const { mention, keyHandler } = getExtensionDependencyFromEditor(editor, MentionExtension).output;
  return {
    editor,
    mention,
    closeMention() {
      mention.value = null;
    },
    takeMentionKeys(handler) {
      keyHandler.value = handler;
      return () => {
        if (keyHandler.value === handler) keyHandler.value = null;
      };
    },
    awaited: getExtensionDependencyFromEditor(editor, TypedLocatorExtension).output.awaited,
  };
}

/** Whether the keyboard is in that text. */
export function hasFocus({ editor }: WritingSurface): boolean {
  const root = editor.getRootElement();
  return root !== null && root === root.ownerDocument.activeElement;
}
