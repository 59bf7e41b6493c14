import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { isPlainlyBegun, XmlScanner } from '../../../src/extraction/xml/xmlScanner.ts';

/** What was met, texts that follow each other as one; 'refused' for what is not well-formed. */
function follow(read: (events: Events) => void): string {
  let met = '';
  let depth = 0;
  try {
    read({
      open: (name, attributes) => {
        depth += 1;
        met += `<${JSON.stringify([name, Object.entries(attributes)])}>`;
      },
      close: () => {
        depth -= 1;
        met += '</>';
      },
      text: (text) => {
        // Blank space around the root element is none of the document.
        if (depth > 0) met += JSON.stringify(text).slice(1, -1);
      },
    });
    return met;
  } catch {
    return 'refused';
  }
}

interface Events {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(): void;
  text(text: string): void;
}

const byScanner = (pieces: readonly string[]): string =>
  follow((events) => {
    const scanner = new XmlScanner(events);
    for (const piece of pieces) scanner.write(piece);
    scanner.end();
  });

/** A parser that follows the standard production by production. */
const byFullParser = (xml: string): string =>
  follow((events) => {
    const parser = new SaxesParser();
    parser.on('doctype', () => {
      throw new Error('none is expected here');
    });
    parser.on('opentag', ({ name, attributes }) => events.open(name, attributes));
    parser.on('closetag', () => events.close());
    parser.on('text', (text) => events.text(text));
    parser.on('cdata', (text) => events.text(text));
    parser.write(xml).close();
  });

const space = fc.constantFrom('', ' ', '\n', '\t ', '\r\n');
const name = fc.constantFrom('a', 'w:p', 'b-1', '_x', 'é', 'x\u0301', '1', ':', 'constructor', '__proto__');
const text = fc.constantFrom(
  '',
  'x',
  ' ',
  'a\r\nb\rc',
  '&amp;',
  '&#x10FFFF;',
  '&#65;',
  '&no;',
  ']]>',
  '𝛼',
  '\u0007',
  '\ufffe',
  '>',
  '"',
  '&#0;',
  'ש',
);
const value = fc.constantFrom('""', "''", '"x"', "'a\"b'", '"&lt;\r\n\t&#10;"', '"<"', '"&x"', 'x', '"𝛼>"');
const attribute = fc.tuple(space, name, space, value, space).map(([a, key, b, of, c]) => `${a}${key}${b}=${c}${of}`);
const besides = fc.constantFrom(
  '<!-- x -->',
  '<!-- a--b -->',
  '<![CDATA[<&]]>',
  '<?pi x?>',
  '<?xml version="1.0"?>',
  '<!DOCTYPE a>',
  '<?1?>',
  '',
);
const { content } = fc.letrec<{ content: string; element: string }>((tie) => ({
  content: fc
    .array(fc.oneof({ depthSize: 'small' }, text, besides, tie('element')), { maxLength: 4 })
    .map((parts) => parts.join('')),
  element: fc
    .tuple(name, fc.array(attribute, { maxLength: 3 }), space, tie('content'), fc.boolean())
    .map(([of, attributes, end, inner, isEmpty]) =>
      isEmpty
        ? `<${of} ${attributes.join(' ')}${end}/>`
        : `<${of} ${attributes.join(' ')}${end}>${inner}</${of}${end}>`,
    ),
}));
const declaration = fc.constantFrom(
  '',
  '<?xml version="1.0"?>',
  "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n",
);
const document = fc
  .tuple(declaration, content, content, space)
  .map(([start, attributes, inner, end]) => `${start}<r>${attributes}${inner}</r>${end}`);
/** A change of one character, which mostly breaks it. */
const changed = fc
  .tuple(document, fc.nat(), fc.constantFrom(...'<>/&;="\'!?-[] \n:ax0é\ud800'), fc.boolean())
  .map(([xml, at, by, replaces]) => {
    const index = at % (xml.length + 1);
    return xml.slice(0, index) + by + xml.slice(index + (replaces ? 1 : 0));
  });

it('meets what a parser of all of XML meets, and refuses what that refuses', () => {
  fc.assert(
    fc.property(fc.oneof(document, changed), (xml) => {
      // Halves of characters make the other one skip what follows; no decoder of ours lets any through.
      fc.pre(isPlainlyBegun(xml) && !/\p{Cs}/u.test(xml));
      expect(byScanner([xml])).toBe(byFullParser(xml));
    }),
    { numRuns: 3000 },
  );
});

it('meets the same however the text comes in pieces', () => {
  fc.assert(
    fc.property(fc.oneof(document, changed), fc.array(fc.nat(), { maxLength: 6 }), (xml, cuts) => {
      fc.pre(isPlainlyBegun(xml));
      const first = xml.indexOf('<r>') + 3;
      const edges = [
        0,
        ...cuts.map((cut) => first + (cut % (xml.length - first + 1))).sort((a, b) => a - b),
        xml.length,
      ];
      const pieces = edges.slice(1).map((edge, index) => xml.slice(edges[index], edge));
      expect(byScanner(pieces)).toBe(byScanner([xml]));
    }),
    { numRuns: 1000 },
  );
});

it.each(['<r>\ud800</r>', '<r a="\ud800"/>', '<r><!--\udc00--></r>', '<r><![CDATA[\ud800]]></r>'])(
  'refuses the half of a character in %j',
  (xml) => {
    expect(byScanner([xml])).toBe('refused');
  },
);

it('does not look at a long tag again for every piece that it comes in', () => {
  const scanned = byScanner(['<r a="', ...Array.from({ length: 20_000 }, () => 'x'.repeat(100)), '"/>']);
  expect(scanned.length).toBeGreaterThan(2_000_000);
});

it.each(['', ' ', '<!DOCTYPE a><a/>', '<!-- x --><a/>', '<?xml version="1.1"?><a/>', '<é/>'])(
  'leaves %j to a parser of all of XML',
  (start) => {
    expect(isPlainlyBegun(start)).toBe(false);
  },
);
