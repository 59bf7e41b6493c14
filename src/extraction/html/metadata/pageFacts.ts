import { cleanLine } from '../../../core/importing/metadata/cleanLine.ts';
import { cleanUrl } from '../../../core/importing/metadata/cleanUrl.ts';
import { findLinkedArticle, type LinkedArticle } from '../linkedData.ts';
import type { PageDocument, PageElement } from '../pageDom.ts';
import type { SavedBy } from '../savedBy.ts';
import { headlineLines } from './headlineLines.ts';
import { findItemProperties, type ItemProperties } from './itemProperties.ts';
import { findMarkedPlaces, type MarkedPlaces } from './markedPlaces.ts';
import { type MetaTags, readMetaTags } from './metaTags.ts';

/** All places in which a page says something of its article, read once. */
export interface PageFacts {
  readonly document: PageDocument;
  readonly tags: MetaTags;
  readonly linked: LinkedArticle | undefined;
  readonly items: readonly ItemProperties[];
  readonly marked: MarkedPlaces;
  /** Short lines below the headline. */
  readonly lines: readonly string[];
  /** The one `h1` of the page. */
  readonly headline: string | undefined;
  readonly titleElement: string | undefined;
  /** `href` of the canonical link, as it stands there. */
  readonly canonical: string | undefined;
  readonly saved: SavedBy;
}

export function readPageFacts(document: PageDocument, saved: SavedBy): PageFacts {
  const tags = readMetaTags(document);
  const headlines = textsOf(document, 'h1');
  const headline = headlines.length === 1 ? headlines[0] : undefined;
  const canonical = canonicalOf(document);
  const signs = [
    headline,
    canonical,
    saved.url,
    ...tags.each('og:title', 'og:url', 'twitter:title').map(({ content }) => content),
  ].filter((sign) => sign !== undefined);
  return {
    document,
    tags,
    linked: findLinkedArticle(document, signs),
    items: findItemProperties(document),
    marked: findMarkedPlaces(document),
    lines: headlineLines(document),
    headline,
    titleElement: textsOf(document, 'title')[0],
    canonical,
    saved,
  };
}

/** The address of the page as far as it says it, for what is written relative to it. */
export const baseOf = ({ saved, tags }: PageFacts): string | undefined =>
  cleanUrl(saved.url ?? tags.first('og:url')?.content ?? '');

/** The texts of the first elements that a selector finds; hostile pages have thousands, one in the other. */
export function textsOf(document: PageDocument, selector: string): readonly string[] {
  return linesOf([...document.querySelectorAll(selector)], 50);
}

/** The texts of the first of some elements, each in one line. */
export function linesOf(elements: readonly PageElement[], limit: number): readonly string[] {
  return elements
    .slice(0, limit)
    .map((element) => cleanLine(element.textContent ?? ''))
    .filter((text) => text !== '');
}

function canonicalOf(document: PageDocument): string | undefined {
  const link = [...document.querySelectorAll('link[rel][href]')].find((one) =>
    /(?:^|\s)canonical(?:\s|$)/i.test(one.getAttribute('rel') ?? ''),
  );
  return link?.getAttribute('href') ?? undefined;
}
