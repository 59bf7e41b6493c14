import { isElement, type PageDocument, type PageElement } from '../pageDom.ts';

/** The elements by which a page marks who wrote it and when, in the order of the page. */
export interface MarkedPlaces {
  /** By the selector that describes them, in the order in which they count. */
  readonly bylines: ReadonlyMap<string, readonly PageElement[]>;
  readonly published: readonly PageElement[];
  readonly updated: readonly PageElement[];
  /** All `time` elements. */
  readonly times: readonly PageElement[];
}

/** Finds them by going over the page once: a query for each of the ways to mark them would take as long as parsing it. */
export function findMarkedPlaces(document: PageDocument): MarkedPlaces {
  const bylines = new Map(BYLINE_PLACES.map(({ selector }) => [selector, [] as PageElement[]]));
  const published: PageElement[] = [];
  const updated: PageElement[] = [];
  const times: PageElement[] = [];
  for (const element of document.querySelectorAll('*')) {
    const place = placeOf(element);
    for (const { selector, fits } of BYLINE_PLACES) if (fits(place)) bylines.get(selector)?.push(element);
    if (isPublished(place)) published.push(element);
    if (isUpdated(place)) updated.push(element);
    if (place.isTime) times.push(element);
  }
  return { bylines, published, updated, times };
}

interface Place {
  readonly element: PageElement;
  readonly isTime: boolean;
  /** Of its `class`, with a space on either side of each name. */
  readonly classes: string;
}

const placeOf = (element: PageElement): Place => ({
  element,
  isTime: element.localName === 'time',
  classes: classesOf(element),
});

const classesOf = (element: PageElement): string =>
  element.hasAttribute('class') ? ` ${element.getAttribute('class') ?? ''} ` : '';

const BYLINE_PLACES: readonly { readonly selector: string; readonly fits: (place: Place) => boolean }[] = [
  { selector: '[rel=author]', fits: ({ element }) => element.getAttribute('rel')?.toLowerCase() === 'author' },
  ...['byline', 'byline-name', 'author-name', 'article-author', 'p-author', 'author'].map((name) => ({
    selector: `.${name}`,
    fits: ({ classes }: Place) => classes.includes(` ${name} `),
  })),
];

const isPublished = ({ element, isTime, classes }: Place): boolean =>
  (isTime && (element.hasAttribute('pubdate') || isOfClass(classes, PUBLISHED) || isWithin(element, 'publi'))) ||
  classes.includes(' dt-published ') ||
  element.getAttribute('itemprop') === 'datePublished';

const isUpdated = ({ element, isTime, classes }: Place): boolean =>
  (isTime && (isOfClass(classes, UPDATED) || isWithin(element, 'updated'))) ||
  classes.includes(' dt-updated ') ||
  element.getAttribute('itemprop') === 'dateModified';

const PUBLISHED = /publi| entry-date /;
const UPDATED = /updat|modif/;

const isOfClass = (classes: string, pattern: RegExp): boolean => classes !== '' && pattern.test(classes);

/** In an element whose classes have `part` among their letters. */
function isWithin(element: PageElement, part: string): boolean {
  for (let node = element.parentNode; node; node = node.parentNode) {
    if (isElement(node) && classesOf(node).includes(part)) return true;
  }
  return false;
}
