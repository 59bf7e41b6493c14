import { cleanLine } from '../../../core/importing/metadata/cleanLine.ts';
import type { PageDocument } from '../pageDom.ts';

/** The `meta` elements of a page: what they say, in order, by lower-case name, property, itemprop or http-equiv. */
export interface MetaTags {
  /** The first content of the first of the names that has one, with that name. */
  first(...names: readonly string[]): MetaTag | undefined;
  /** One for each of the names that has one. */
  each(...names: readonly string[]): readonly MetaTag[];
  /** All contents of one name. */
  all(name: string): readonly string[];
}

interface MetaTag {
  readonly name: string;
  readonly content: string;
}

const MAX_CONTENT = 2000;
/** A paper may have as many authors; nothing else repeats so. */
const MAX_REPEATS = 200;

export function readMetaTags(document: PageDocument): MetaTags {
  const contents = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = cleanLine(element.getAttribute('content') ?? '');
    if (content === '' || content.length > MAX_CONTENT) continue;
    for (const name of namesOf((attribute) => element.getAttribute(attribute))) {
      const known = contents.get(name);
      if (known === undefined) contents.set(name, [content]);
      else if (known.length < MAX_REPEATS) known.push(content);
    }
  }
  const each = (...names: readonly string[]) =>
    names.flatMap((name) => {
      const content = contents.get(name)?.[0];
      return content === undefined ? [] : [{ name, content }];
    });
  return { each, first: (...names) => each(...names)[0], all: (name) => contents.get(name) ?? [] };
}

function namesOf(attribute: (name: string) => string | null): ReadonlySet<string> {
  return new Set(
    ['property', 'name', 'itemprop', 'http-equiv'].flatMap((name) =>
      (attribute(name) ?? '')
        .toLowerCase()
        .split(/\s+/)
        .filter((one) => one !== ''),
    ),
  );
}
