import { expect, test } from 'vitest';
import { readCiteprocPlus } from '../../../../scripts/cslStyles.mjs';
import { parseStyle } from '../../../../src/core/citation/style/parseStyle.ts';
import { cslXmlOf } from '../../../support/cslXml.ts';
import { sampled } from '../../../support/seeded.ts';

test('no style of the CSL project is called wrong', () => {
  const all = readCiteprocPlus();
  const wrong = sampled([...all.titles], 206).flatMap(([id, title]) => {
    const parsed = parseStyle(cslXmlOf(all.style(id), { id, title }));
    return 'faults' in parsed ? parsed.faults.map(({ message }) => `${id}: ${message}`) : [];
  });
  expect(wrong).toEqual([]);
});

test('what is read from a file is what the processor was given before', () => {
  const all = readCiteprocPlus();
  for (const [id, title] of sampled([...all.titles], 13).slice(0, 40)) {
    const tree = all.style(id);
    const parsed = parseStyle(cslXmlOf(tree, { id, title }));
    if ('faults' in parsed) throw new Error(`${id} is called wrong`);
    const [, ...rest] = parsed.tree.children;
    const [, ...expected] = tree.children;
    expect(rest).toEqual(expected);
    expect(parsed.tree.attrs).toEqual(tree.attrs);
  }
});
