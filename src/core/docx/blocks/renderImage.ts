import type { ImageBlock } from '../../briefing/document.ts';
import { textOfInlines } from '../../briefing/walkDocument.ts';
import { renderWords } from '../inlines/renderRuns.ts';
import { directionOf } from '../language/textDirection.ts';
import { escapeXml } from '../write/escapeXml.ts';
import { toWordText } from '../write/wordText.ts';
import { type ParagraphLook, writeParagraph } from '../write/writeParagraph.ts';
import type { Lead } from './lead.ts';
import type { BlockContext } from './renderBlock.ts';
import { renderCaption } from './renderCaption.ts';

export interface ImageFile {
  readonly bytes: Uint8Array;
  readonly type: 'image/png' | 'image/jpeg' | 'image/gif';
}

/** Where the package keeps an image, seen from the folder of the text. */
export function imagePath(hash: string, type: ImageFile['type']): string {
  return `media/${hash.slice(0, 32)}.${type.slice('image/'.length)}`;
}

/** English metric units in a twip (ECMA-376 part 4, 5.9). */
const EMU = 635;
/** What a caption and the space around an image take of a page's height. */
const BESIDE_IMAGE = 1400;

/**
 * An image as wide as it says, yet never higher than the page, on one page with its caption below it. One whose bytes are
 * not there is replaced by words that say so.
 */
export function renderImage(block: ImageBlock, context: BlockContext, lead: Lead): readonly string[] {
  const caption = renderCaption(block, context, {});
  const direction = block.direction ?? directionOf(textOfInlines(block.caption ?? []), context.language.direction);
  const look: ParagraphLook = {
    ...lead,
    ...(caption.length > 0 ? { keepNext: true } : {}),
    ...(direction === 'rtl' ? { bidirectional: true } : {}),
  };
  const file = context.images.get(block.image);
  if (file === undefined) {
    const words = [context.words.missingImage, block.alt].filter((part) => part !== '').join(' ');
    const { content, ...side } = renderWords(words, context);
    return [writeParagraph({ ...look, ...side }, content), ...caption];
  }
  return [writeParagraph(look, writeDrawing(block, file, context)), ...caption];
}

function writeDrawing(block: ImageBlock, { type }: ImageFile, context: BlockContext): string {
  const { width, height } = fittedSize(block, context);
  const relation = context.relations.image(imagePath(block.image, type));
  const id = context.nextDrawing();
  const size = `cx="${width * EMU}" cy="${height * EMU}"`;
  const name = `name="Image ${id}"`;
  const words = escapeXml(toWordText(block.alt).replaceAll('\n', ' '));
  return [
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>`,
    block.decorative
      ? `<wp:docPr id="${id}" ${name} descr="">${DECORATIVE}</wp:docPr>`
      : `<wp:docPr id="${id}" ${name} descr="${words}"/>`,
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>',
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>',
    `<pic:nvPicPr><pic:cNvPr id="${id}" ${name}/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ].join('');
}

/** Word's "Mark as decorative" (MS-ODRAWXML 2.33, of 2017). */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** In whole twips, at least one. */
function fittedSize(
  { size, width }: ImageBlock,
  { textWidth, textHeight }: BlockContext,
): { readonly width: number; readonly height: number } {
  const wanted = (textWidth * width) / 100;
  const scale = Math.min(wanted / size.width, (textHeight - BESIDE_IMAGE) / size.height);
  return { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) };
}
