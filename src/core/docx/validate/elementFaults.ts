import type { PackageParts } from '../read/packageParts.ts';
import { elementsOf, type XmlElement } from '../read/xmlTree.ts';

/**
 * Children that the schema wants in this order (ECMA-376 part 4, 2.3.1.26, 2.6.17, 2.7.3.17, 2.9.7, 2.4.70). Word repairs or
 * refuses a file that has them otherwise.
 */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
      ' ',
    ),
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange'.split(
      ' ',
    ),
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr'.split(
      ' ',
    ),
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'.split(' '),
  'w:tbl': 'tblPr tblGrid tr'.split(' '),
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange'.split(
      ' ',
    ),
  'w:tr': 'tblPrEx trPr tc'.split(' '),
  'w:tc': 'tcPr p'.split(' '),
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark cellIns cellDel cellMerge tcPrChange'.split(
      ' ',
    ),
};

/** Elements that may stand only once in run properties; their order is free. */
const RUN_PROPERTIES = 'w:rPr';

export function* findElementFaults(parts: PackageParts): Generator<string> {
  for (const [name, root] of parts.xml) {
    if (!name.startsWith('word/')) continue;
    for (const element of elementsOf(root)) {
      const order = ORDERS[element.name];
      if (order !== undefined) yield* orderFaults(name, element, order);
      if (element.name === RUN_PROPERTIES) yield* repetitionFaults(name, element);
    }
  }
}

function* orderFaults(part: string, element: XmlElement, order: readonly string[]): Generator<string> {
  let highest = -1;
  for (const child of element.children) {
    const place = order.indexOf(child.name.replace(/^w:/, ''));
    if (place === -1) continue;
    if (place < highest && !(element.name === 'w:sectPr' && place <= 1 && highest <= 1)) {
      yield `${part}: in ${element.name}, ${child.name} comes after ${order[highest]}.`;
    }
    highest = Math.max(highest, place);
  }
}

function* repetitionFaults(part: string, element: XmlElement): Generator<string> {
  const seen = new Set<string>();
  for (const { name } of element.children) {
    if (seen.has(name)) yield `${part}: in ${element.name}, ${name} stands twice.`;
    seen.add(name);
  }
}
