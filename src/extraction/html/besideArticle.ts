import type { DraftBlock } from '../../core/importing/assembleText.ts';
import { clipped } from '../../core/text/clipped.ts';
import { isCorrectionNote } from './correctionNote.ts';
import type { PlacedBlock } from './pageBlocks.ts';
import { isElement, type PageDocument, type PageElement } from './pageDom.ts';

/** Things of a page that are not text of its article, by what they are called. */
export type LeftOut = ReadonlyMap<string, number>;

/** Drawings, frames and forms of a page whose words are no text of it. To be called before unseen parts are removed. */
export function unreadThings(document: PageDocument): LeftOut {
  const counts = new Map<string, number>();
  for (const element of document.querySelectorAll('svg, iframe[srcdoc], input[value], textarea')) {
    const thing = thingOf(element);
    if (thing !== undefined && element.closest(FRAME) === null) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  }
  return counts;
}

function thingOf(element: PageElement): string | undefined {
  if (element.localName === 'svg') return hasWords(textsIn(element)) ? 'drawing with words' : undefined;
  if (element.localName !== 'iframe') return isFilled(element) ? 'filled form field' : undefined;
  return hasWords((element.getAttribute('srcdoc') ?? '').replace(/<[^>]*>/g, ' ')) ? 'frame' : undefined;
}

const textsIn = (svg: PageElement): string =>
  [...svg.querySelectorAll('text')].map((text) => text.textContent ?? '').join(' ');

const isFilled = (field: PageElement): boolean => {
  if (field.localName === 'textarea') return hasWords(field.textContent ?? '');
  const type = field.getAttribute('type') ?? 'text';
  return (
    /^(?:text|number|email|tel|url|date|time|month|datetime-local)$/i.test(type) &&
    hasWords(field.getAttribute('value') ?? '')
  );
};

/** Hidden paragraphs, not what a page opens at a click: menus, dialogs, lists of links. */
export const hiddenParagraphs = (hidden: readonly PageElement[]): number =>
  hidden.filter((element) => {
    if (/^(?:nav|dialog|form|button|ul|ol|header|footer|aside|label)$/.test(element.localName)) return false;
    const text = textOf(element);
    if (text.length < MIN_HIDDEN || !/\p{L}{2,}\P{L}+\p{L}{2,}/u.test(text)) return false;
    const links = [...element.querySelectorAll('a, button, input, option')].length;
    const said = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('role') ?? ''}`;
    return links * 80 < text.length && !MACHINERY.test(said) && element.closest(FRAME) === null;
  }).length;

const MIN_HIDDEN = 10;
const MACHINERY =
  /cookie|consent|gdpr|modal|menu|nav|popup|overlay|share|newsletter|subscri|login|dialog|search|tooltip|banner|advert|toast|alert/i;

/** Image descriptions that say something which the article does not. */
export function describedImages(images: Iterable<PageElement>, article: readonly DraftBlock[]): number {
  const said = lettersOf(article.map(({ text }) => text).join(' '));
  const descriptions = [...images].map((image) => (image.getAttribute('alt') ?? '').trim());
  return new Set(
    descriptions.filter(
      (alt) =>
        (alt.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 3 && !/\.\w{3,4}$/.test(alt) && !said.includes(lettersOf(alt)),
    ),
  ).size;
}

/** Paragraphs outside the article: what corrects it, to be kept, and how many asides of substance there are. */
export function besideArticle(
  blocks: readonly PlacedBlock[],
  article: readonly DraftBlock[],
): { readonly corrections: readonly DraftBlock[]; readonly asides: number } {
  const known = new Set(article.map(({ text }) => lettersOf(text)));
  const all = [...known].join('');
  const corrections: DraftBlock[] = [];
  const asides = new Set<PageElement>();
  for (const { block, node } of blocks) {
    const text = block.text.replace(/\s+/g, ' ').trim();
    const letters = lettersOf(text);
    if (known.has(letters)) continue;
    const isCorrection = isCorrectionNote(text);
    if ((!isCorrection && text.length < MIN_ASIDE) || all.includes(letters)) continue;
    const parent = node?.parentNode;
    if (!parent || !isElement(parent) || parent.closest(MENUS) !== null) continue;
    if (isCorrection) corrections.push({ kind: 'paragraph', level: null, text });
    else {
      const aside = parent.closest('aside, [role=complementary]');
      if (aside) asides.add(aside);
    }
  }
  return { corrections, asides: asides.size };
}

const MIN_ASIDE = 80;
const MENUS = 'a, nav, form, button, dialog, [role=navigation], [role=dialog], [role=menu]';
const FRAME = 'nav, header, footer, button, a, dialog, [role=navigation], [role=dialog], [role=search]';

/** “Left out beside the article: 3 image descriptions, 1 frame …”, or nothing. */
export function leftOutWarnings(things: LeftOut): readonly string[] {
  const named = [...things].filter(([, number]) => number > 0).map(([thing, number]) => counted(number, thing));
  return named.length === 0 ? [] : [`Left out beside the article: ${named.join(', ')}; see the original.`];
}

export function correctionWarnings(corrections: readonly DraftBlock[]): readonly string[] {
  const [first] = corrections;
  if (!first) return [];
  const which =
    corrections.length === 1
      ? 'A correction or note of the editors stands beside the article and was kept at the end of the text'
      : `${corrections.length} corrections or notes of the editors stand beside the article and were kept at the end of the text`;
  return [`${which}: “${clipped(first.text, MAX_QUOTED)}”`];
}

const MAX_QUOTED = 120;

const counted = (number: number, thing: string): string =>
  number === 1 ? `1 ${thing}` : `${number.toLocaleString('en')} ${PLURALS.get(thing) ?? `${thing}s`}`;
const PLURALS: ReadonlyMap<string, string> = new Map([['drawing with words', 'drawings with words']]);

const hasWords = (text: string): boolean => /[\p{L}\p{N}]{2}/u.test(text);
const textOf = (element: PageElement): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
/** Letters and digits alone, by which a paragraph is known again after Readability has changed what is around it. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{Nd}]+/gu, '');
