/**
 * XHTML as a parser of HTML understands it: `<p/>` is an empty paragraph there, but to HTML the start of one that takes in all
 * that follows.
 */
export function expandEmptyTags(xhtml: string): string {
  return xhtml.replace(/<([a-z][\w:.-]*)(\s[^<>]*)?\/>/gi, (tag, name: string, attributes = '') =>
    VOID.has(name.toLowerCase()) ? tag : `<${name}${String(attributes)}></${name}>`,
  );
}

const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
