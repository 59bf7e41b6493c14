import { describe, expect, test } from 'vitest';
import { parseStyle } from '../../../../src/core/citation/style/parseStyle.ts';
import { formatFault } from '../../../../src/core/citation/style/styleFault.ts';

/** A small note style; what a test gives takes the place of its citation, macros or info. */
const style = ({
  attributes = 'class="note" version="1.0"',
  info = '<title>House style</title>\n<id>https://desk.example/styles/house-style</id>',
  macros = '<macro name="author"><names variable="author"/></macro>',
  citation = '<citation><layout suffix="."><text macro="author"/></layout></citation>',
} = {}) => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" ${attributes}>
<info>${info}</info>
${macros}
${citation}
</style>`;

const faultsOf = (xml: string): readonly string[] => {
  const parsed = parseStyle(xml);
  return 'faults' in parsed ? parsed.faults.map(formatFault) : [];
};

describe('a right style', () => {
  test('is read with its id, title and kind', () => {
    expect(parseStyle(style())).toMatchObject({
      id: 'house-style',
      title: 'House style',
      format: 'note',
      fields: [],
      parentId: null,
    });
  });

  test('keeps a term of a single blank and drops the layout of the file', () => {
    const parsed = parseStyle(
      style({
        macros: '<locale>\n<terms>\n<term name="and"> </term>\n</terms>\n</locale>',
        citation: '<citation><layout><text variable="title"/></layout></citation>',
      }),
    );
    if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
    expect(parsed.tree.children[1]).toEqual({
      name: 'locale',
      attrs: {},
      children: [{ name: 'terms', attrs: {}, children: [{ name: 'term', attrs: { name: 'and' }, children: [' '] }] }],
    });
  });

  test('that depends on another names it', () => {
    const info =
      '<title>Journal of Talks</title><id>http://www.zotero.org/styles/journal-of-talks</id><link href="http://www.zotero.org/styles/apa" rel="independent-parent"/>';
    expect(parseStyle(style({ info, macros: '', citation: '', attributes: 'version="1.0"' }))).toMatchObject({
      id: 'journal-of-talks',
      parentId: 'apa',
    });
  });
});

describe('a wrong style is told its line and what to do', () => {
  test.each([
    [
      'an element that there is not',
      style({ citation: '<citation><layout><txt variable="title"/></layout></citation>' }),
      ['6:19: There is no element <txt> in CSL 1.0.2. Did you mean <text>?'],
    ],
    [
      'an element in the wrong place',
      style({ citation: '<citation><layout><sort/></layout></citation>' }),
      ['6:19: <sort> cannot stand in <layout>. Move it or take it out.'],
    ],
    [
      'a macro that there is not',
      style({ citation: '<citation><layout><text macro="auther"/></layout></citation>' }),
      ['6:38: There is no macro “auther”. Did you mean “author”?'],
    ],
    [
      'a term that there is not',
      style({ citation: '<citation><layout><text term="acessed"/></layout></citation>' }),
      ['6:38: “acessed” in term of <text> is not a term. Did you mean “accessed”?'],
    ],
    [
      'a variable that there is not',
      style({ citation: '<citation><layout><text variable="titel"/></layout></citation>' }),
      ['6:40: “titel” in variable of <text> is not a variable that can be printed as text. Did you mean “title”?'],
    ],
    [
      'an attribute that there is not',
      style({ citation: '<citation><layout><text variable="title" font-stile="italic"/></layout></citation>' }),
      ['6:60: <text> has no attribute font-stile in CSL 1.0.2. Did you mean font-style?'],
    ],
    [
      'a value that there is not',
      style({ citation: '<citation><layout><text variable="title" font-style="itallic"/></layout></citation>' }),
      ['6:61: “itallic” in font-style of <text> is not one of normal, italic, oblique. Did you mean “italic”?'],
    ],
    [
      'nothing to print',
      style({ citation: '<citation><layout><text/></layout></citation>' }),
      ['6:19: <text> needs one of the attributes variable, macro, term, value.'],
    ],
    ['no layout', style({ citation: '<citation/>' }), ['6:1: <citation> has no <layout>. Add one.']],
    [
      'two citations',
      style({ citation: '<citation><layout/></citation>\n<citation><layout/></citation>' }),
      ['7:1: <style> has a second <citation>. Take one out.'],
    ],
    [
      'no class',
      style({ attributes: 'version="1.0"' }),
      ['2:1: <style> has no class. Give it class="note" or class="in-text".'],
    ],
    [
      'no citation and no parent',
      style({ citation: '', macros: '' }),
      ['2:1: <style> has neither a <citation> nor a link to the style that it depends on. Add one of them.'],
    ],
    [
      'two macros of a name',
      style({ macros: '<macro name="author"/>\n<macro name="author"/>' }),
      ['6:1: There are two macros “author”. Rename or remove one.'],
    ],
    [
      'a macro that calls itself by another',
      style({
        macros: '<macro name="author"><text macro="b"/></macro>\n<macro name="b"><text macro="author"/></macro>',
      }),
      [
        '5:1: The macro “author” calls itself. Take the call out.',
        '6:1: The macro “b” calls itself. Take the call out.',
      ],
    ],
    [
      'stray words',
      style({ citation: '<citation><layout>and<text variable="title"/></layout></citation>' }),
      ['6:11: Words stand in <layout>, which has none. Take “and” out.'],
    ],
    [
      'an empty id',
      style({ info: '<title>T</title><id/>' }),
      ['3:23: <id> is empty. Give the style an id of letters and digits.'],
    ],
    [
      'another kind of XML',
      '<html/>',
      [
        '1:1: This is no CSL style: its root element has to be <style xmlns="http://purl.org/net/xbiblio/csl">. Give a file that ends in .csl from the CSL project or a style editor.',
      ],
    ],
    [
      'a locale',
      '<locale xmlns="http://purl.org/net/xbiblio/csl"/>',
      ['1:1: The root element is <locale>; a style has <style>. Locales cannot be added.'],
    ],
    ['an empty file', '', ['1:1: ']],
  ])('%s', (_what, xml, expected) => {
    const faults = faultsOf(xml);
    expect(faults).toHaveLength(expected.length);
    for (const [index, fault] of faults.entries()) expect(fault).toContain(expected[index]);
  });

  test('a file that is not well-formed', () => {
    const [fault] = faultsOf('<style xmlns="http://purl.org/net/xbiblio/csl">\n<info>\n</style>');
    expect(fault).toMatch(/^3:\d+: This is not well-formed XML: .* Open the file in an XML editor and correct it\.$/);
  });

  test('everything that is wrong is told at once, in the order of the file', () => {
    const faults = faultsOf(
      style({ macros: '<macro/>', citation: '<citation colapse="year"><layout><text term="x"/></layout></citation>' }),
    );
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['5', '6', '6']);
  });
});

describe('a file that means harm', () => {
  test('a document type with entities is refused before it is read', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE style [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "&a;&a;">]>${style().slice(40)}`;
    expect(faultsOf(bomb)).toEqual([expect.stringContaining('A style has no document type.')]);
  });

  test('elements a thousand deep are refused', () => {
    const deep = '<group>'.repeat(1000) + '</group>'.repeat(1000);
    expect(faultsOf(style({ citation: `<citation><layout>${deep}</layout></citation>` }))).toEqual([
      expect.stringContaining('more than 100 deep'),
    ]);
  });

  test('a hundred thousand elements are refused', () => {
    const many = '<text variable="title"/>'.repeat(100_000);
    expect(faultsOf(style({ citation: `<citation><layout>${many}</layout></citation>` }))).toEqual([
      expect.stringContaining('more than 50000 elements'),
    ]);
  });

  test('names of what every object has are no elements, attributes or macros', () => {
    expect(
      faultsOf(
        style({
          citation: '<citation><layout><constructor/><text toString="x" macro="__proto__"/></layout></citation>',
        }),
      ),
    ).toHaveLength(3);
  });
});
