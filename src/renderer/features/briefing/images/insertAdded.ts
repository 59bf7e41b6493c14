import type { NodeKey } from 'lexical';
import { reportError } from '../../../bridge/reportError.ts';
import { focusImage } from '../../../editor/images/focusImage.ts';
import type { ImageFields } from '../../../editor/images/imageFields.ts';
import { $insertImages } from '../../../editor/images/insertImages.ts';
import { imageWords } from '../../../words/imageWords.ts';
import { announce } from '../draft/announcer.ts';
import type { DraftSession } from '../draft/draftSession.ts';

/**
 * Puts images into the text, each when it is kept; one that is refused is told, and the others come in. Gives the node of the last one.
 * @param adding what keeps each of them
 */
export async function insertAdded(
  { editor }: DraftSession,
  adding: readonly (() => Promise<ImageFields>)[],
): Promise<NodeKey | undefined> {
  const images: ImageFields[] = [];
  for (const add of adding) {
    try {
      images.push(await add());
    } catch (error) {
      reportError(error);
    }
  }
  if (images.length === 0) return undefined;
  return new Promise((resolve) => {
    let key: NodeKey | undefined;
    editor.update(
      () => {
        key = $insertImages(editor, images)?.getKey();
      },
      {
        onUpdate: () => {
          if (key !== undefined) focusImage(editor, key);
          announce(imageWords.announced.inserted);
          resolve(key);
        },
      },
    );
  });
}
