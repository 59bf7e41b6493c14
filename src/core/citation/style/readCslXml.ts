import { SaxesParser } from 'saxes';
import type { StyleFault } from './styleFault.ts';

/** An element of a CSL file, with where it begins. */
export interface CslElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, CslAttribute>;
  readonly children: readonly (CslElement | string)[];
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

interface CslAttribute {
  readonly value: string;
  /** Of its end, from 1: a tag may be written over several lines. */
  readonly line: number;
  readonly column: number;
}

const CSL_NAMESPACE = 'http://purl.org/net/xbiblio/csl';

/** Far more than any style has; the largest of the CSL project has 4,000 elements on 20 levels. */
const MOST_ELEMENTS = 50_000;
const DEEPEST = 100;

/**
 * Reads a CSL file, which anybody may have written: no document type, no entities of its own, limits on size and depth.
 * The result is the root element, or what keeps the file from being read, with its line.
 */
export function readCslXml(xml: string): CslElement | StyleFault {
  const parser = new SaxesParser({ xmlns: true });
  const found: { root?: Growing } = {};
  const open: Growing[] = [];
  let count = 0;
  let start = { line: 1, column: 1 };
  let attributes = new Map<string, CslAttribute>();
  const here = (back = 0) => ({ line: parser.line, column: Math.max(1, parser.columnIndex - back) });
  const refuse = (message: string, at = here()): never => {
    throw new Refusal({ ...at, message });
  };
  parser.on('error', (error) => {
    const [, line, column, message] = /^(?:.*?:)?(\d+):(\d+): (.*)$/s.exec(error.message) ?? [];
    refuse(
      `This is not well-formed XML: ${message ?? error.message} Open the file in an XML editor and correct it.`,
      line === undefined ? here() : { line: Number(line), column: Number(column) + 1 },
    );
  });
  parser.on('doctype', () => refuse('A style has no document type. Take the DOCTYPE line out.'));
  parser.on('opentagstart', ({ name }) => {
    start = here(name.length + 1);
    attributes = new Map();
    count += 1;
    if (count > MOST_ELEMENTS) refuse(`The style has more than ${MOST_ELEMENTS} elements.`);
    if (open.length >= DEEPEST) refuse(`The elements of the style lie more than ${DEEPEST} deep in each other.`);
  });
  parser.on('attribute', ({ name, value }) => {
    attributes.set(name, { value, ...here() });
  });
  parser.on('opentag', ({ local, name, uri }) => {
    const inCsl = uri === CSL_NAMESPACE;
    if (open.length === 0 && !inCsl) {
      refuse(
        `This is no CSL style: its root element has to be <style xmlns="${CSL_NAMESPACE}">. Give a file that ends in .csl from the CSL project or a style editor.`,
        start,
      );
    }
    const element: Growing = { name: inCsl ? local : name, attributes, children: [], ...start };
    open.at(-1)?.children.push(element);
    if (open.length === 0) found.root = element;
    open.push(element);
  });
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => open.at(-1)?.children.push(text));
  parser.on('closetag', () => {
    open.pop();
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof Refusal) return error.fault;
    throw error;
  }
  return found.root ?? { line: 1, column: 1, message: 'The file is empty. Give a CSL style.' };
}

interface Growing extends CslElement {
  readonly children: (CslElement | string)[];
}

class Refusal extends Error {
  readonly fault: StyleFault;

  constructor(fault: StyleFault) {
    super(fault.message);
    this.fault = fault;
  }
}
