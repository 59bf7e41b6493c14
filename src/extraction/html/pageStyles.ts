import { smallDigits } from '../../core/importing/smallDigits.ts';
import { isNote } from './pageBlocks.ts';
import type { PageDocument, PageElement } from './pageDom.ts';
import { LIST_SHAPE, STRUCK_OUT } from './shownAttributes.ts';
import { type StyleRule, styleRules } from './styleRules.ts';

/** What style sheets say that changes what a reader reads; lists of selectors. */
export interface PageStyles {
  /** Single elements, classes and ids that are hidden, with the place of the last rule that says so: programs that make pages and books write no others for this. */
  readonly hidden: ReadonlyMap<string, number>;
  /** Single classes and ids that are shown, likewise. */
  readonly shown: ReadonlyMap<string, number>;
  readonly raised: readonly string[];
  readonly lowered: readonly string[];
  readonly struck: readonly string[];
  /** Shapes of the numbers of lists, what counts more later. */
  readonly lists: readonly { readonly selector: string; readonly shape: string }[];
  /** Words that a sheet adds before or after elements. */
  readonly added: readonly { readonly selector: string; readonly words: string }[];
}

export function readPageStyles(css: readonly string[]): PageStyles {
  const rules = css.flatMap(styleRules);
  const lasting = rules.filter(({ isConditional }) => !isConditional);
  return {
    ...readHidden(rules),
    raised: selectorsWhere(lasting, (declarations) => placeOf(declarations) === 'raised'),
    lowered: selectorsWhere(lasting, (declarations) => placeOf(declarations) === 'lowered'),
    struck: selectorsWhere(lasting, isStruckOut),
    lists: readLists(lasting),
    added: readAdded(lasting),
  };
}

/** The style sheets that stand in a page itself. */
export const ownSheets = (document: PageDocument): readonly string[] =>
  [...document.querySelectorAll('style')].map((element) => element.textContent ?? '');

/**
 * Writes into the markup what its styles show, since readers of the markup know none: what is struck out, raised or lowered, and the
 * numbers of lists. Returns the words that a sheet adds to elements of the page.
 */
export function applyPageStyles(
  document: PageDocument,
  styles: PageStyles,
  elements: readonly PageElement[],
): readonly string[] {
  for (const [place, selectors] of [
    ['raised', styles.raised],
    ['lowered', styles.lowered],
  ] as const)
    for (const element of found(document, selectors)) writeSmall(element, place);
  for (const element of found(document, styles.struck)) strikeOut(element);
  for (const { selector, shape } of styles.lists)
    for (const element of found(document, [selector])) element.setAttribute(LIST_SHAPE, shape);
  for (const element of elements) {
    const style = element.getAttribute('style');
    if (style !== null) applyOwnStyle(element, style);
  }
  return styles.added.flatMap(({ selector, words }) =>
    found(document, [selector]).some((element) => element.closest(FRAME) === null) ? [words] : [],
  );
}

/** Whether a style sheet hides an element. Notes that are shown when their mark is touched are hidden until then. */
export function isHiddenBy({ hidden, shown }: PageStyles, element: PageElement): boolean {
  if (hidden.size === 0) return false;
  const name = element.localName;
  const keys = [name, `#${element.getAttribute('id') ?? ''}`];
  for (const one of (element.getAttribute('class') ?? '').split(/\s+/)) keys.push(`.${one}`, `${name}.${one}`);
  const lastIn = (rules: ReadonlyMap<string, number>) => Math.max(-1, ...keys.map((key) => rules.get(key) ?? -1));
  const isHidden = lastIn(hidden) > lastIn(shown);
  return isHidden && !isNote(element) && !SHOWS.test(element.getAttribute('style') ?? '');
}

/** What is not the article of a page. */
const FRAME = 'nav, header, footer, aside, button, form, dialog, [role=navigation], [role=dialog]';

function applyOwnStyle(element: PageElement, style: string): void {
  const place = placeOf(style);
  if (place) writeSmall(element, place);
  if (isStruckOut(style)) strikeOut(element);
  const shape = shapeOf(style);
  if (shape !== undefined) element.setAttribute(LIST_SHAPE, shape);
  // What stands in a box of its own stands apart from the words after it.
  if (element.localName === 'span' && /(?:^|[;\s])(?:float\s*:\s*(?:left|right)|display\s*:\s*block)/i.test(style))
    element.after(' ');
}

function writeSmall(element: PageElement, place: 'raised' | 'lowered'): void {
  if (/^(?:td|th|tr|sup|sub)$/.test(element.localName)) return;
  const digits = smallDigits(element.textContent ?? '', place);
  if (digits !== undefined) element.replaceWith(digits);
}

/** Also on what is within, for Readability takes elements out from around others. */
function strikeOut(element: PageElement): void {
  if (element.hasAttribute(STRUCK_OUT)) return;
  element.setAttribute(STRUCK_OUT, '');
  for (const inner of Array.from(element.querySelectorAll('*'))) inner.setAttribute(STRUCK_OUT, '');
}

function found(document: PageDocument, selectors: readonly string[]): readonly PageElement[] {
  return selectors.length === 0 ? [] : Array.from(document.querySelectorAll(selectors.join(', ')));
}

const isStruckOut = (declarations: string): boolean =>
  /text-decoration(?:-line)?\s*:[^;]*line-through/i.test(declarations);

function placeOf(declarations: string): 'raised' | 'lowered' | undefined {
  if (!/vertical-align|top\s*:/i.test(declarations)) return undefined;
  if (/(?:^|[;\s])vertical-align\s*:\s*(?:super|(?![12](?:\.\d+)?px)[1-9]|0?\.[3-9]\d*em)/i.test(declarations))
    return 'raised';
  if (/(?:^|[;\s])vertical-align\s*:\s*(?:sub\b|-(?![12](?:\.\d+)?px)[1-9]|-0?\.[2-9]\d*em)/i.test(declarations))
    return 'lowered';
  // Small letters moved off their line by hand, as LibreOffice writes them.
  if (!/(?:^|[;\s])font-size\s*:\s*(?:0?\.\d+em|smaller|[1-8]\d(?:\.\d+)?%)/i.test(declarations)) return undefined;
  const top = /(?:^|[;\s])top\s*:\s*(-?)(?:0?\.\d+em|\d+(?:\.\d+)?p[tx])/i.exec(declarations);
  return top ? (top[1] === '-' ? 'raised' : 'lowered') : undefined;
}

const HIDES = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const SHOWS = /(?:^|[;\s])(?:display\s*:\s*(?!none)\w|visibility\s*:\s*visible)/i;

/** What is hidden and elsewhere shown, if only sometimes or in some places, is not hidden for certain, and stays. */
function readHidden(rules: readonly StyleRule[]): Pick<PageStyles, 'hidden' | 'shown'> {
  const said = rules.flatMap(({ selectors, declarations, isConditional }, place) => {
    const isShown = SHOWS.test(declarations);
    if (!isShown && !HIDES.test(declarations)) return [];
    return selectors.map((selector) => {
      const isSingle = !isConditional && SINGLE.test(selector);
      return { selector, place, isShown, isSingle };
    });
  });
  const single = said.filter(({ isSingle }) => isSingle);
  const placesOf = (chosen: typeof said) => new Map(chosen.map(({ selector, place }) => [selector, place]));
  const hidden = placesOf(single.filter(({ isShown }) => !isShown));
  const shown = placesOf(single.filter(({ isShown, selector }) => isShown && /[.#]/.test(selector)));
  if (hidden.size === 0) return { hidden, shown };
  for (const { selector, isShown, isSingle } of said)
    if (isShown && !isSingle) for (const [part] of selector.matchAll(/[.#]?[\w-]+/g)) hidden.delete(part);
  return { hidden, shown };
}

/** `p`, `.note`, `span.note`, `#note`. */
const SINGLE = /^(?:[a-z][a-z0-9]*|[a-z][a-z0-9]*\.[\w-]+|[.#][\w-]+)$/i;
/** Without conditions that only a browser can tell. */
const PLAIN = /^(?!.*(?:^|[\s>+~])su[pb]$)[\w\s.#>+~*-]+$/;
/** More than any sheet has of one kind; each is looked for in the whole page. */
const MAX_SELECTORS = 200;

function selectorsWhere(rules: readonly StyleRule[], isMeant: (declarations: string) => boolean): readonly string[] {
  const selectors = rules.flatMap((rule) => (isMeant(rule.declarations) ? rule.selectors : []));
  return [...new Set(selectors.filter((selector) => PLAIN.test(selector)))].slice(0, MAX_SELECTORS);
}

function shapeOf(declarations: string): string | undefined {
  const value = /(?:^|[;\s])list-style(?:-type)?\s*:\s*([^;}]*)/i.exec(declarations)?.[1];
  return value === undefined
    ? undefined
    : /\b(?:none|decimal(?:-leading-zero)?|(?:lower|upper)-(?:alpha|latin|roman)|disc|circle|square)\b/i
        .exec(value)?.[0]
        .toLowerCase();
}

function readLists(rules: readonly StyleRule[]): PageStyles['lists'] {
  // Sheets that take the numbers away in order to draw their own.
  const draws = rules.some(({ declarations }) => /content\s*:[^;]*counters?\(/i.test(declarations));
  return rules
    .flatMap(({ selectors, declarations }) => {
      const shape = shapeOf(declarations);
      if (shape === undefined || (draws && shape === 'none')) return [];
      return selectors.filter((selector) => PLAIN.test(selector)).map((selector) => ({ selector, shape }));
    })
    .sort((a, b) => weightOf(a.selector) - weightOf(b.selector))
    .slice(-MAX_LISTS);
}

const MAX_LISTS = 60;

/** Which of two selectors counts more (Selectors Level 4, 17): ids, then classes, then names. */
const weightOf = (selector: string): number =>
  (selector.match(/#/g)?.length ?? 0) * 10_000 +
  (selector.match(/\./g)?.length ?? 0) * 100 +
  (selector.match(/(?:^|[\s>+~])[a-z]/gi)?.length ?? 0);

function readAdded(rules: readonly StyleRule[]): PageStyles['added'] {
  return rules
    .flatMap(({ selectors, declarations }) => {
      const written = /(?:^|[;\s])content\s*:\s*(["'])(.*?)\1/i.exec(declarations)?.[2]?.trim() ?? '';
      if (!/\p{L}{2}/u.test(written.replace(/\\[0-9a-f]{1,6}\s?/gi, ' '))) return [];
      return selectors.flatMap((selector) => {
        const [, base = ''] = /^(.+?)::?(?:before|after)$/i.exec(selector) ?? [];
        return PLAIN.test(base) ? [{ selector: base, words: written.slice(0, 100) }] : [];
      });
    })
    .slice(0, MAX_LISTS);
}
