import { type LexicalEditor, mergeRegister } from 'lexical';
import type { StoreApi } from 'zustand/vanilla';
import type { BlockId } from '../../../../core/ids.ts';
import { labelCaptions } from '../../../editor/captions/labelCaptions.ts';
import { renewReferences } from '../../../editor/references/renewReferences.ts';
import { documentWords } from '../../../words/documentWords.ts';
import type { DraftFacts } from './draftFacts.ts';
import { referenceWords } from './referenceWords.ts';

export interface FollowReferencesSettings {
  readonly editor: LexicalEditor;
  readonly facts: StoreApi<DraftFacts>;
  /** The editor of the footnote that is open. */
  readonly openNote: () => LexicalEditor | undefined;
}

export interface ReferenceFollower {
  /** Shows them as they are now: after something was inserted, or a footnote opened. */
  readonly renew: () => void;
  readonly stop: () => void;
}

/**
 * Keeps the numbers of captions and the words of cross-references in step with the text, when what is known of it is renewed: never at the
 * price of a key.
 */
export function followReferences({ editor, facts, openNote }: FollowReferencesSettings): ReferenceFollower {
  const wordsOf = (id: BlockId) => referenceWords(facts.getState().targets, id);
  const label = () => {
    const { targets } = facts.getState();
    labelCaptions(editor, (owner, id) => {
      const target = targets.get(id);
      return documentWords.label(owner, target === undefined || target.kind === 'heading' ? null : target.number);
    });
  };
  const renew = () => {
    renewReferences(editor, facts.getState().references.keys(), wordsOf);
    const note = openNote();
    if (note) renewReferences(note, 'all', wordsOf);
    label();
  };
  renew();
  return {
    renew,
    stop: mergeRegister(
      facts.subscribe(renew),
      editor.registerRootListener((root) => {
        if (root !== null) label();
      }),
    ),
  };
}
