import { getExtensionDependencyFromEditor } from '@lexical/extension';
import {
  $addUpdateTag,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $isRootNode,
  COMMAND_PRIORITY_LOW,
  createCommand,
  defineExtension,
  HISTORY_PUSH_TAG,
  isHTMLElement,
  KEY_DOWN_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { showMarks } from '../blocks/portionMarksExtension.ts';
import { $getWholeBlock, WholeBlocksExtension } from '../blocks/wholeBlocksExtension.ts';
import { IdentityExtension } from '../identityExtension.ts';
import { DESCRIBE_ATTRIBUTE } from './imageElement.ts';
import { imageWidths, withinWidths } from './imageFields.ts';
import { $getImage, $isImageNode, $isWholeImage, $setImage, ImageNode } from './imageNode.ts';
import { registerResizing } from './resizing.ts';

/** Somebody wants to say what an image shows. */
export const DESCRIBE_IMAGE_COMMAND: LexicalCommand<NodeKey> = createCommand('DESCRIBE_IMAGE_COMMAND');
/** The width of an image was changed by hand; for those who do not see it. */
export const IMAGE_WIDTH_COMMAND: LexicalCommand<number> = createCommand('IMAGE_WIDTH_COMMAND');

/** Images: a block each, selected as a whole. With one selected, + and − change its width, Space and F2 say what it shows. */
export const ImagesExtension = defineExtension({
  name: 'briefdesk/images',
  dependencies: [IdentityExtension, WholeBlocksExtension],
  nodes: () => [ImageNode],
  register(editor) {
    const { blocks } = getExtensionDependencyFromEditor(editor, IdentityExtension).output;
    return mergeRegister(
      editor.registerNodeTransform(ImageNode, (image) => {
        if (!$isWholeImage(image)) image.remove();
        else if ($isRootNode(image.getParent())) blocks.$settle(image);
        // In a list or a table there is no place for one: it goes behind.
        else
          image
            .getParents()
            .findLast((parent) => !$isRootNode(parent))
            ?.insertAfter(image);
      }),
      editor.registerMutationListener(ImageNode, (mutations) => showMarks(editor, mutations)),
      editor.registerCommand(KEY_DOWN_COMMAND, (event) => $answerKey(editor, event), COMMAND_PRIORITY_LOW),
      registerResizing(editor, (key, width) => setWidth(editor, key, width)),
      registerPresses(editor),
    );
  },
});

function $answerKey(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const image = $getWholeBlock();
  if (!$isImageNode(image) || event.ctrlKey || event.metaKey || event.altKey) return false;
  const step = event.key === '+' ? imageWidths.step : event.key === '-' || event.key === '−' ? -imageWidths.step : 0;
  if (event.key === ' ' || event.key === 'F2') editor.dispatchCommand(DESCRIBE_IMAGE_COMMAND, image.getKey());
  else if (step !== 0) setWidth(editor, image.getKey(), $getImage(image).width + step);
  else return false;
  event.preventDefault();
  return true;
}

function setWidth(editor: LexicalEditor, key: NodeKey, width: number): void {
  const wanted = withinWidths(width);
  editor.update(() => {
    const image = $getNodeByKey(key);
    if (!$isImageNode(image) || $getImage(image).width === wanted) return;
    $addUpdateTag(HISTORY_PUSH_TAG);
    $setImage(image, { width: wanted });
  });
  editor.dispatchCommand(IMAGE_WIDTH_COMMAND, wanted);
}

/** A double click on an image, or a press on the word that nothing was said of it. */
function registerPresses(editor: LexicalEditor): () => void {
  const ask = (target: EventTarget | null): void => {
    const node = isHTMLElement(target) ? editor.read(() => $getNearestNodeFromDOMNode(target)) : null;
    if ($isImageNode(node)) editor.dispatchCommand(DESCRIBE_IMAGE_COMMAND, node.getKey());
  };
  const onDouble = ({ target }: Event): void => ask(target);
  const onClick = ({ target }: Event): void => {
    if (isHTMLElement(target) && target.hasAttribute(DESCRIBE_ATTRIBUTE)) ask(target);
  };
  return editor.registerRootListener((root, before) => {
    before?.removeEventListener('dblclick', onDouble);
    before?.removeEventListener('click', onClick);
    root?.addEventListener('dblclick', onDouble);
    root?.addEventListener('click', onClick);
  });
}
