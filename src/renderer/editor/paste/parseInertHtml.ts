/** Where a tag's style stands after `parseInertHtml`. */
const STYLE_ATTRIBUTE = 'data-pasted-style';

/**
 * Parses HTML of unknown origin into a document in which nothing runs, loads or is styled. Styles are moved to an attribute
 * of ours before parsing: the window's content security policy would refuse them, with an error each.
 */
export function parseInertHtml(html: string): Document {
  const unstyled = html
    .replace(/<style\b[\s\S]*?(<\/style\s*>|$)/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)style(\s*=)/gi, `$1${STYLE_ATTRIBUTE}$2`));
  return new DOMParser().parseFromString(unstyled, 'text/html');
}

/** A property of a tag's own style, in lower case; empty when it has none. */
export function pastedStyle(element: Element, property: string): string {
  const style = element.getAttribute(STYLE_ATTRIBUTE) ?? '';
  const declaration = new RegExp(`(?:^|;)\\s*${property}\\s*:([^;]*)`, 'i').exec(style);
  return declaration?.[1]?.trim().toLowerCase() ?? '';
}
