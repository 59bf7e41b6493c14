/** What refers to a note: a number, a letter or a sign, as `[1]`, `2`, `*`. */
const NOTE_SIGN = /^[[(]?(\p{N}{1,4}|\p{L}{1,2}|[*†‡§¶#]{1,3}|[ivxlc]{1,6})[\])]?$/iu;
const NOTE_BLOCKS = 'p,li,div,dd,aside';

/**
 * Finds the footnotes and endnotes of a pasted page and takes what they say out of its text. In every program's HTML (Word,
 * LibreOffice, Google Docs, pandoc) the sign in the text and the one before the note are links that lead to each other.
 *
 * @returns for each sign in the text, an element that holds what the note says, without its own sign
 */
export function takePastedFootnotes(page: Document): ReadonlyMap<Element, Element> {
  const links = [...page.querySelectorAll('a[href*="#"]')];
  const notes = new Map<Element, Element>();
  const back = new Map<Element, Element>();
  for (const [index, sign] of links.entries()) {
    if (!NOTE_SIGN.test((sign.textContent ?? '').trim())) continue;
    const names = namesAround(sign, 'sup,span,b,i,font');
    const answer = links
      .slice(index + 1)
      .find((link) => names.has(targetOf(link)) && namesAround(link, '*').has(targetOf(sign)));
    if (answer !== undefined && answer.closest(NOTE_BLOCKS) !== null && answer.closest('h1,h2,h3,h4,h5,h6') === null)
      back.set(sign, answer);
  }
  const signs = new Set(back.keys());
  const answers = new Set(back.values());
  const holders = new Map([...answers].map((answer) => [answer, holderOf(answer, answers, signs)] as const));
  for (const [sign, answer] of back) notes.set(raisedSign(sign), withoutSigns(holders.get(answer) ?? answer, answers));
  for (const holder of holders.values()) holder.remove();
  return notes;
}

/** The sign with what raises it, which is no formatting of the text. */
function raisedSign(sign: Element): Element {
  const raised = sign.closest('sup');
  return raised?.textContent?.trim() === sign.textContent?.trim() ? raised : sign;
}

function targetOf(link: Element): string {
  return decode(/#(.+)$/.exec(link.getAttribute('href') ?? '')?.[1] ?? '');
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** By which names a link is reached: its own, and those of what stands around it. */
function namesAround(link: Element, within: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (let element: Element | null = link; element !== null; element = element.parentElement) {
    if (element !== link && (!element.matches(within) || element.matches('body,html'))) break;
    for (const name of [element.getAttribute('id'), element.getAttribute('name')]) if (name) names.add(name);
  }
  return names;
}

/** The element that holds one note and nothing else: its paragraph, or what holds all paragraphs of it. */
function holderOf(answer: Element, answers: ReadonlySet<Element>, signs: ReadonlySet<Element>): Element {
  let holder = answer.closest(NOTE_BLOCKS) ?? answer;
  for (let outer = holder.parentElement; outer?.matches('div,li,aside'); outer = outer.parentElement) {
    const links = [...outer.querySelectorAll('a')];
    const isOfOne = links.filter((link) => answers.has(link)).length === 1 && !links.some((link) => signs.has(link));
    if (!isOfOne || !(outer.matches('li') || startsWithSign(outer, answer))) break;
    holder = outer;
  }
  return holder;
}

/** Whether an element's text begins with the note's sign: what stands before it belongs to something else. */
function startsWithSign(element: Element, answer: Element): boolean {
  return (element.textContent ?? '').trim().startsWith((answer.textContent ?? '').trim());
}

function withoutSigns(holder: Element, answers: ReadonlySet<Element>): Element {
  const marked = [...holder.querySelectorAll('a')].map((link) => answers.has(link));
  const copy = holder.cloneNode(true) as Element;
  [...copy.querySelectorAll('a')].forEach((link, index) => {
    if (!marked[index]) return;
    const around = link.parentElement;
    link.remove();
    if (around?.matches('sup') && (around.textContent ?? '').trim() === '') around.remove();
  });
  return copy;
}
