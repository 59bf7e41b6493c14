import { countLeftOut, type LeftOut } from '../docx/findings.ts';
import type { OdtAct } from './odtActs.ts';

/** A shape that text can stand in: the text follows the paragraph to which the shape is bound. */
const box: OdtAct = {
  open: (reader) => reader.beginFlow(),
  close(reader) {
    const blocks = reader.endFlow();
    reader.flow.addBoxes(blocks);
  },
};

/** Text boxes, pictures and whatever else is put into the text. */
export const shapeActs: readonly (readonly [name: string, act: OdtAct])[] = [
  ...[
    'draw:text-box',
    'draw:custom-shape',
    'draw:rect',
    'draw:ellipse',
    'draw:circle',
    'draw:line',
    'draw:connector',
    'draw:polyline',
    'draw:polygon',
    'draw:path',
    'draw:regular-polygon',
    'draw:caption',
    'draw:measure',
  ].map((name) => [name, box] as const),
  [
    'draw:image',
    {
      open(reader, attributes) {
        reader.findings.pictures += 1;
        reader.outsideThing('image', attributes['xlink:href']);
        reader.skip();
      },
    },
  ],
  [
    'draw:object',
    {
      open(reader, attributes) {
        const formula = reader.formulaAt(attributes['xlink:href'] ?? '');
        if (formula === undefined) {
          countLeftOut(reader.findings, 'embedded object');
          reader.outsideThing('oleObject', attributes['xlink:href']);
        } else {
          reader.findings.formulas += 1;
          reader.appendRunText(formula, false);
        }
        reader.skip();
      },
    },
  ],
  ['draw:object-ole', embedded('embedded object')],
  ['draw:plugin', embedded('embedded object')],
  ['draw:applet', embedded('embedded object')],
  ['draw:floating-frame', embedded('inserted file')],
  ['math:math', embedded('embedded object')],
  [
    'table:table',
    {
      open: (reader) => reader.flow.beginTable(),
      close: (reader) => reader.flow.endTable(),
    },
  ],
  ['table:table-row', repeated((reader, times) => reader.flow.endRow(times), 'table:number-rows-repeated')],
  ['table:table-cell', repeated((reader, times) => reader.flow.endCell(times), 'table:number-columns-repeated')],
];

function embedded(what: LeftOut): OdtAct {
  return {
    open(reader, attributes) {
      countLeftOut(reader.findings, what);
      reader.outsideThing('oleObject', attributes['xlink:href']);
      reader.skip();
    },
  };
}

/** A row or cell, which may stand for several. */
function repeated(
  end: (reader: Parameters<NonNullable<OdtAct['close']>>[0], times: number) => void,
  attribute: string,
): OdtAct {
  return {
    open: (reader, attributes) =>
      reader.repeats.push(Math.max(1, Math.floor(Number(attributes[attribute] ?? '1')) || 1)),
    close: (reader) => end(reader, reader.repeats.pop() ?? 1),
  };
}
