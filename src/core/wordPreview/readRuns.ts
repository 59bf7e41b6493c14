import { childOf, childrenOf, elementsOf, type XmlElement } from '../docx/read/xmlTree.ts';
import { isOn, settingOf } from './readParts.ts';
import type { PreviewRun } from './wordPreview.ts';

export interface RunContext {
  /** The parts that this one names, by the ids that it names them by. */
  readonly related: ReadonlyMap<string, string>;
  /** The number that a note's id stands for. */
  readonly noteNumber: (of: 'footnote' | 'endnote', id: string) => number;
  /** Width of the text in English Metric Units. */
  readonly textWidth: number;
}

/** The runs of a paragraph. Of a field, its cached words stand here, which is what a reader sees. */
export function readRuns(paragraph: XmlElement, context: RunContext): readonly PreviewRun[] {
  return childrenOf(paragraph).flatMap((child): readonly PreviewRun[] => {
    switch (child.name) {
      case 'w:r':
        return readRun(child, context, false);
      case 'w:hyperlink':
        return childrenOf(child, 'w:r').flatMap((run) => readRun(run, context, true));
      case 'w:fldSimple':
      case 'w:ins':
      case 'w:smartTag':
        return readRuns(child, context);
      default:
        return [];
    }
  });
}

function readRun(run: XmlElement, context: RunContext, isLink: boolean): readonly PreviewRun[] {
  const properties = childOf(run, 'w:rPr');
  const style = {
    isBold: isOn(properties, 'w:b') || isOn(properties, 'w:bCs'),
    isItalic: isOn(properties, 'w:i') || isOn(properties, 'w:iCs'),
    isRaised: settingOf(properties, 'w:vertAlign') === 'superscript',
    isSmallCaps: isOn(properties, 'w:smallCaps'),
    isRightToLeft: isOn(properties, 'w:rtl'),
    isLink: isLink || settingOf(properties, 'w:rStyle') === 'Hyperlink',
  };
  const text = (words: string): PreviewRun => ({ kind: 'text', text: words, ...style });
  return childrenOf(run).flatMap((child): readonly PreviewRun[] => {
    switch (child.name) {
      case 'w:t':
        return [text(child.text)];
      case 'w:tab':
        return [text('\t')];
      case 'w:noBreakHyphen':
        return [text('\u2011')];
      case 'w:br':
        return [{ kind: child.attributes.get('w:type') === 'page' ? 'pageBreak' : 'lineBreak' }];
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const of = child.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        return [{ kind: 'note', of, number: context.noteNumber(of, child.attributes.get('w:id') ?? '') }];
      }
      case 'w:drawing':
        return [readImage(child, context)];
      default:
        return [];
    }
  });
}

function readImage(drawing: XmlElement, { related, textWidth }: RunContext): PreviewRun {
  const below = (name: string) => elementsOf(drawing).find((element) => element.name === name);
  const properties = below('wp:docPr');
  const extent = below('wp:extent');
  const picture = below('a:blip');
  const width = (100 * Number(extent?.attributes.get('cx') ?? 0)) / textWidth;
  return {
    kind: 'image',
    part: related.get(picture?.attributes.get('r:embed') ?? '') ?? '',
    alt: properties?.attributes.get('descr') ?? '',
    width: Math.min(100, Math.round(width)),
  };
}
