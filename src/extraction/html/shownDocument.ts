import type { PageDocument, PageElement } from './pageDom.ts';
import { removeUnseenParts } from './pageDom.ts';
import { applyPageStyles, isHiddenBy, ownSheets, type PageStyles, readPageStyles } from './pageStyles.ts';

/** What was left out of a document, or could not be read from it, because of how it is shown. */
export interface ShownFindings {
  /** The outermost elements that are hidden, with what is in them. */
  readonly hidden: readonly PageElement[];
  /** Words that its style sheets add to it. */
  readonly added: readonly string[];
}

/** Leaves of a document what a person sees: states of checkboxes and what styles show are written out, what is hidden goes. */
export function leaveWhatIsShown(document: PageDocument, sheets: readonly string[] = []): ShownFindings {
  return applyStyles(document, readPageStyles([...sheets, ...ownSheets(document)]));
}

/** The same, by styles that were read before: all documents of a book share theirs. */
export function applyStyles(document: PageDocument, styles: PageStyles): ShownFindings {
  // Looked for once: a page is walked through in as much time as it takes to find one kind.
  const elements = Array.from(document.querySelectorAll('*'));
  writeCheckboxes(elements, styles);
  const added = applyPageStyles(document, styles, elements);
  const hidden = removeUnseenParts(document, (element) => isHiddenBy(styles, element), elements);
  return { hidden, added };
}

/** Characters of text that is hidden, other than menus, and blank ones that mails are padded with. */
export const hiddenLength = (hidden: readonly PageElement[]): number =>
  hidden
    .filter((element) => element.localName !== 'nav' && element.localName !== 'dialog')
    .reduce((sum, element) => sum + visibleText(element).length, 0);

const visibleText = (element: PageElement): string =>
  (element.textContent ?? '')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

export function hiddenWarnings(characters: number): readonly string[] {
  if (characters === 0) return [];
  return [
    characters === 1
      ? '1 character of hidden text was left out, because readers do not see it.'
      : `${characters.toLocaleString('en')} characters of hidden text were left out, because readers do not see them.`,
  ];
}

/** What a style sheet adds may turn a sentence round. */
export function addedWarnings(added: readonly string[]): readonly string[] {
  const different = [...new Set(added)];
  if (different.length === 0) return [];
  const named = different.slice(0, MAX_NAMED).map((words) => `“${words}”`);
  return [
    `Style sheets add words that are not in the text: ${named.join(', ')}${different.length > MAX_NAMED ? ' and more' : ''}; compare what you quote with the original.`,
  ];
}

const MAX_NAMED = 3;

/** What is ticked, and what is not, is told by a mark that no text of the page holds. Switches of menus are hidden ones. */
function writeCheckboxes(elements: readonly PageElement[], styles: PageStyles): void {
  for (const input of elements) {
    if (input.localName !== 'input' || !/^(?:checkbox|radio)$/i.test(input.getAttribute('type') ?? '')) continue;
    const isSwitch = input.closest('nav, header, footer, dialog, [role=dialog], [role=navigation]') !== null;
    if (isSwitch || input.hasAttribute('hidden') || isHiddenBy(styles, input)) continue;
    if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(input.getAttribute('style') ?? '')) continue;
    input.replaceWith(input.hasAttribute('checked') ? '☒ ' : '☐ ');
  }
}
