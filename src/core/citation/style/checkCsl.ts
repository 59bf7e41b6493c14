import { clipped } from '../../text/clipped.ts';
import { cslGrammar, type ElementRule } from './cslGrammar.ts';
import type { ValueRule } from './cslValues.ts';
import type { CslElement } from './readCslXml.ts';
import type { StyleFault } from './styleFault.ts';

/**
 * Checks a style against the structure of CSL 1.0.2: elements, attributes and their values, macros that are called and
 * not there or that call themselves, terms. In the order of the file; empty where nothing is wrong.
 */
export function findStyleFaults(root: CslElement): readonly StyleFault[] {
  if (root.name !== 'style') {
    return [faultAt(root, `The root element is <${root.name}>; a style has <style>. Locales cannot be added.`)];
  }
  const faults: StyleFault[] = [];
  checkElement(root, faults);
  checkMacros(root, faults);
  if (elementsIn(root, 'citation').length > 0 && root.attributes.get('class') === undefined)
    faults.push(faultAt(root, '<style> has no class. Give it class="note" or class="in-text".'));
  return faults.sort((one, other) => one.line - other.line || one.column - other.column);
}

/** The children of an element that are elements, all or those of a name. */
export function elementsIn(element: CslElement, name?: string): readonly CslElement[] {
  return element.children.filter(
    (child): child is CslElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The words that stand in an element itself. */
export const textIn = (element: CslElement | undefined): string =>
  (element?.children ?? [])
    .filter((child) => typeof child === 'string')
    .join('')
    .trim();

export const faultAt = ({ line, column }: Pick<CslElement, 'line' | 'column'>, message: string): StyleFault => ({
  line,
  column,
  message,
});

function checkElement(element: CslElement, faults: StyleFault[]): void {
  const rule = cslGrammar[element.name];
  if (rule === undefined) return;
  checkAttributes(element, rule, faults);
  for (const child of elementsIn(element)) {
    if (rule.children.includes(child.name)) checkElement(child, faults);
    else faults.push(faultAt(child, strangeChild(child.name, element.name, rule.children)));
  }
  for (const name of rule.required ?? [])
    if (elementsIn(element, name).length === 0)
      faults.push(faultAt(element, `<${element.name}> has no <${name}>. Add one.`));
  for (const name of rule.once ?? []) {
    const [, second] = elementsIn(element, name);
    if (second) faults.push(faultAt(second, `<${element.name}> has a second <${name}>. Take one out.`));
  }
  if (!rule.hasText && textIn(element) !== '')
    faults.push(
      faultAt(element, `Words stand in <${element.name}>, which has none. Take “${clip(textIn(element))}” out.`),
    );
}

function strangeChild(name: string, parent: string, allowed: readonly string[]): string {
  if (Object.hasOwn(cslGrammar, name)) return `<${name}> cannot stand in <${parent}>. Move it or take it out.`;
  const nearest = nearestOf(name, allowed);
  return `There is no element <${name}> in CSL 1.0.2.${nearest ? ` Did you mean <${nearest}>?` : ' Take it out.'}`;
}

function checkAttributes(element: CslElement, rule: ElementRule, faults: StyleFault[]): void {
  for (const [name, { value, ...place }] of element.attributes) {
    if (name === 'xmlns' || name.startsWith('xmlns:') || name === 'xml:base') continue;
    const valueRule = rule.attributes[name];
    if (valueRule === undefined || !Object.hasOwn(rule.attributes, name)) {
      const nearest = nearestOf(name, Object.keys(rule.attributes));
      const hint = nearest ? ` Did you mean ${nearest}?` : ' Take it out.';
      faults.push(faultAt(place, `<${element.name}> has no attribute ${name} in CSL 1.0.2.${hint}`));
      continue;
    }
    for (const word of valueRule.isList ? value.split(/\s+/).filter(Boolean) : [value])
      if (!isRight(word, valueRule)) faults.push(faultAt(place, wrongValue(element.name, name, word, valueRule)));
  }
  if (rule.oneOf && !rule.oneOf.some((name) => element.attributes.has(name))) {
    faults.push(faultAt(element, `<${element.name}> needs ${orList(rule.oneOf)}.`));
  }
}

const isRight = (value: string, { allowed, test }: ValueRule): boolean =>
  allowed === undefined ? (test?.test(value) ?? true) : allowed.has(value);

function wrongValue(element: string, name: string, value: string, { allowed, what }: ValueRule): string {
  const nearest = allowed && nearestOf(value, [...allowed]);
  return `“${clip(value)}” in ${name} of <${element}> is not ${what}.${nearest ? ` Did you mean “${nearest}”?` : ''}`;
}

/** Every macro that is called has to be there, once, and none may come to call itself: the processor would never end. */
function checkMacros(root: CslElement, faults: StyleFault[]): void {
  const macros = new Map<string, CslElement>();
  for (const macro of elementsIn(root, 'macro')) {
    const name = macro.attributes.get('name')?.value ?? '';
    if (macros.has(name)) faults.push(faultAt(macro, `There are two macros “${clip(name)}”. Rename or remove one.`));
    macros.set(name, macro);
  }
  for (const element of descendants(root)) {
    const call = element.attributes.get('macro');
    if (call === undefined || macros.has(call.value)) continue;
    const nearest = nearestOf(call.value, [...macros.keys()]);
    const hint = nearest ? ` Did you mean “${nearest}”?` : ' Add it, or take the call out.';
    faults.push(faultAt(call, `There is no macro “${clip(call.value)}”.${hint}`));
  }
  for (const [name, macro] of macros)
    if (reachableFrom(macro, macros).has(name))
      faults.push(faultAt(macro, `The macro “${clip(name)}” calls itself. Take the call out.`));
}

function reachableFrom(start: CslElement, macros: ReadonlyMap<string, CslElement>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let macro = waiting.pop(); macro !== undefined; macro = waiting.pop()) {
    for (const element of descendants(macro)) {
      const name = element.attributes.get('macro')?.value;
      const called = name === undefined || reached.has(name) ? undefined : macros.get(name);
      if (name === undefined || called === undefined) continue;
      reached.add(name);
      waiting.push(called);
    }
  }
  return reached;
}

function* descendants(element: CslElement): Generator<CslElement> {
  for (const child of elementsIn(element)) {
    yield child;
    yield* descendants(child);
  }
}

const orList = (names: readonly string[]): string =>
  names.length === 1 ? `the attribute ${names[0]}` : `one of the attributes ${names.join(', ')}`;

const clip = (text: string): string => clipped(text, 60);

/** The one that differs by the fewest letters, if that is a slip of the fingers and not another word. */
function nearestOf(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 60) return undefined;
  const distances = candidates.map((candidate) => ({ candidate, distance: lettersApart(word, candidate) }));
  const nearest = distances.sort((one, other) => one.distance - other.distance)[0];
  return nearest && nearest.distance <= Math.max(1, Math.floor(word.length / 3)) ? nearest.candidate : undefined;
}

/** How many letters differ, are missing or too many, or stand in each other's place (optimal string alignment distance). */
function lettersApart(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= other.length; j++) {
      const changed = at(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(Math.min(changed, at(i - 1, j) + 1, at(i, j - 1) + 1, isSwapped ? at(i - 2, j - 2) + 1 : changed));
    }
  }
  return at(one.length, other.length);
}
