import { cleanLine } from '../../../core/importing/metadata/cleanLine.ts';
import { isElement, type PageDocument, type PageElement, type PageNode } from '../pageDom.ts';

/** What a page says of its article in attributes of its elements: microdata (`itemprop`) or RDFa (`property`). */
export interface ItemProperties {
  readonly kind: 'microdata' | 'rdfa';
  /** What it says the article is, in schema.org's terms: `NewsArticle`. */
  readonly types: readonly string[];
  /** The values of a property of the article itself, not of what is described within it. */
  readonly values: (name: string) => readonly string[];
}

/** Both kinds, each only when the page describes an article in it. */
export function findItemProperties(document: PageDocument): readonly ItemProperties[] {
  return KINDS.flatMap((markup) => {
    const scope = [...document.querySelectorAll(`[${markup.type}]`)]
      .slice(0, 500)
      .find((element) => ARTICLE.test(element.getAttribute(markup.type) ?? ''));
    if (scope === undefined) return [];
    const types = (scope.getAttribute(markup.type) ?? '').split(/\s+/).map((type) => type.replace(/^.*[/#:]/, ''));
    return [{ kind: markup.kind, types, values: (name) => valuesIn(scope, name, markup) }];
  });
}

const MAX_VALUES = 50;

interface Markup {
  readonly kind: ItemProperties['kind'];
  readonly type: string;
  readonly property: string;
}

const KINDS: readonly Markup[] = [
  { kind: 'microdata', type: 'itemtype', property: 'itemprop' },
  { kind: 'rdfa', type: 'typeof', property: 'property' },
];

const ARTICLE = /(?:^|[\s/#:])(?:\w*Article|\w*BlogPosting|Report|Review)(?:\s|$)/;

function valuesIn(scope: PageElement, name: string, markup: Markup): readonly string[] {
  const named = [...scope.querySelectorAll(`[${markup.property}]`)]
    .slice(0, 5000)
    .filter((element) =>
      (element.getAttribute(markup.property) ?? '').split(/\s+/).some((one) => one.replace(/^.*[:/#]/, '') === name),
    );
  return named
    .filter((element) => scopeOf(element, markup.type) === scope)
    .slice(0, MAX_VALUES)
    .map((element) => textOfProperty(element, markup))
    .filter((value) => value !== '' && value.length <= 2000);
}

/** The described thing that an element's property belongs to; an element that begins a thing belongs to the one around it. */
function scopeOf(element: PageElement, type: string): PageNode | undefined {
  for (let node = element.parentNode; node; node = node.parentNode) {
    if (isElement(node) && node.hasAttribute(type)) return node;
  }
  return undefined;
}

/** A thing within is known by its name. */
function textOfProperty(element: PageElement, markup: Markup): string {
  if (element.hasAttribute(markup.type)) {
    const [name] = valuesIn(element, 'name', markup);
    return name ?? cleanLine(element.getAttribute('content') ?? element.textContent ?? '');
  }
  return cleanLine(element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent ?? '');
}
