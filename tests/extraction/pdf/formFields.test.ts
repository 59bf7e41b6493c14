import { describe, expect, it } from 'vitest';
import { extractPdf } from '../../../src/extraction/pdf/extractPdf.ts';
import { extractionContext as context } from '../../support/extractionContext.ts';
import { firstObjectOf, minimalPdf } from '../../support/minimalPdf.ts';

const line = { x: 72, y: 700, text: 'Return of losses' };
const shown = '/Type /Annot /Subtype /Widget /F 4 /Rect [72 600 200 620]';

/** A page with a line of text and a form with these fields. */
async function extractForm(fields: readonly string[], lines = [line]) {
  const references = fields.map((_, index) => `${firstObjectOf(1) + index} 0 R`).join(' ');
  const bytes = minimalPdf({
    catalog: `/AcroForm << /Fields [${references}] >>`,
    pages: [{ lines, entries: `/Annots [${references}]` }],
    objects: fields,
  });
  const { text, warnings, blocks } = await extractPdf({ bytes, fileName: 'form.pdf', context });
  return { lines: text.split('\n'), warnings, blocks };
}

describe('the fields of a form in a PDF', () => {
  it('are read with what they show, at the end of their page, from the top down, and a warning says so', async () => {
    const { lines, warnings, blocks } = await extractForm([
      `<< ${shown.replace('600', '500').replace('620', '520')} /FT /Tx /T (remarks) /V (two lines\\nof remarks) >>`,
      `<< ${shown} /FT /Tx /T (f1) /TU (Number of dead) /V (88) >>`,
    ]);
    expect(lines).toEqual([
      'Return of losses',
      '[Form field “Number of dead”: 88]',
      '[Form field “remarks”: two lines of remarks]',
    ]);
    expect(blocks.map(({ page }) => page)).toEqual([0, 0, 0]);
    expect(warnings).toEqual([
      'The PDF is a form: what 2 fields show stands in brackets at the end of their pages; compare with the page what it belongs to.',
    ]);
  });

  it('are boxes that are ticked or not, and choices in the words that the page shows', async () => {
    const box = (value: string, name: string) =>
      `<< ${shown} /FT /Btn /T (${name}) /V /${value} /AS /${value} /AP << /N << /Yes << /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 0 >> /Off << /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 0 >> >> >> >>`;
    const { lines } = await extractForm([
      box('Yes', 'confirmed'),
      box('Off', 'denied'),
      `<< ${shown} /FT /Ch /T (district) /Opt [[(UV) (Upper Valley)] [(EG) (Eastgate)]] /V (EG) >>`,
    ]);
    expect(lines.slice(1).sort()).toEqual([
      '[Form field “confirmed”: ☒]',
      '[Form field “denied”: ☐]',
      '[Form field “district”: Eastgate]',
    ]);
  });

  it('are left out where the page does not show them: hidden, empty, a password, a button', async () => {
    const { lines, warnings } = await extractForm([
      `<< ${shown.replace('/F 4', '/F 2')} /FT /Tx /T (hidden) /V (1) >>`,
      `<< ${shown.replace('/F 4', '/F 32')} /FT /Tx /T (unseen) /V (2) >>`,
      `<< ${shown.replace('200 620', '72 600')} /FT /Tx /T (without room) /V (3) >>`,
      `<< ${shown} /FT /Tx /T (empty) >>`,
      `<< ${shown} /FT /Tx /Ff 8192 /T (password) /V (4) >>`,
      `<< ${shown} /FT /Btn /Ff 65536 /T (button) >>`,
    ]);
    expect(lines).toEqual(['Return of losses']);
    expect(warnings).toEqual([]);
  });

  it('are the text of a page that has no other', async () => {
    const { lines, warnings } = await extractForm([`<< ${shown} /FT /Tx /T (f) /V (88) >>`], []);
    expect(lines).toEqual(['[Form field “f”: 88]']);
    expect(warnings).toEqual([
      'The PDF is a form: what one field shows stands in brackets at the end of its page; compare with the page what it belongs to.',
    ]);
  });
});

describe('a cell of a table without text', () => {
  const row = (y: number, ...cells: readonly (readonly [x: number, text: string])[]) =>
    cells.map(([x, text]) => ({ x, y, text }));
  const read = async (lines: readonly { x: number; y: number; text: string }[]) => {
    const bytes = minimalPdf({ pages: [{ lines }] });
    const { text } = await extractPdf({ bytes, fileName: 'table.pdf', context });
    return text.split('\n');
  };
  const head = row(760, [50, 'Unit'], [170, 'Dead'], [290, 'Wounded']);
  const alpha = row(742, [50, 'Alpha'], [170, '12'], [290, '34']);

  it('stays empty, so that each figure is in its column', async () => {
    const lines = [...head, ...alpha, ...row(724, [50, 'Beta'], [290, '7']), ...row(706, [50, 'Gamma'], [170, '0'])];
    expect(await read(lines)).toEqual(['Unit\tDead\tWounded', 'Alpha\t12\t34', 'Beta\t\t7', 'Gamma\t0']);
  });

  it('is not guessed after a single whole row, or where a figure stands between two columns', async () => {
    expect(await read([...head, ...row(742, [50, 'Beta'], [290, '7'])])).toEqual(['Unit\tDead\tWounded', 'Beta\t7']);
    expect(await read([...head, ...alpha, ...row(724, [50, 'Beta'], [235, '7'])])).toEqual([
      'Unit\tDead\tWounded',
      'Alpha\t12\t34',
      'Beta\t7',
    ]);
  });
});
