import { RichTextExtension } from '@lexical/rich-text';
import {
  COMMAND_PRIORITY_CRITICAL,
  defineExtension,
  mergeRegister,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  safeCast,
} from 'lexical';
import { IdentityExtension } from '../identityExtension.ts';
import { $getTablePlace } from '../tables/tablePlace.ts';
import { $handMarkDown, $settleCarriedMark, type RaisedPortion } from './carriedMarks.ts';
import { registerOnWords } from './registerOnWords.ts';

export interface CarriedMarksConfig {
  /** Told of a block that has a stricter mark than before because marked words were put into it. */
  readonly onRaised: (raised: RaisedPortion) => void;
}

/** Marked words that are copied, cut or dragged out of their block raise the one that they are put into; what is pasted into a cell raises its table. */
export const CarriedMarksExtension = defineExtension({
  name: 'briefdesk/carried-marks',
  config: safeCast<CarriedMarksConfig>({ onRaised: () => {} }),
  dependencies: [RichTextExtension, IdentityExtension],
  register(editor, { onRaised }) {
    let raised: RaisedPortion[] = [];
    return mergeRegister(
      editor.registerCommand(
        SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
        ({ nodes, selection }) => {
          if ($getTablePlace(selection) !== null) for (const node of nodes) $handMarkDown(node);
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      registerOnWords(editor, (words) => {
        const portion = $settleCarriedMark(words);
        if (portion !== null) raised.push(portion);
      }),
      editor.registerUpdateListener(() => {
        // The marks only grow: the last is the one that stays.
        const last = raised.at(-1);
        raised = [];
        if (last !== undefined) onRaised(last);
      }),
    );
  },
});
