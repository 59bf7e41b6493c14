/**
 * Whether a page ends before its end: inside a tag, a comment or an element whose end HTML never leaves out by itself. Authors may
 * leave out `</p>`, `</li>`, `</body>` and `</html>`; other elements left open count only where those two, which were begun, are missing too.
 */
export function seemsCutOff(html: string): boolean {
  // Nearly all pages: one look at their end.
  if (/<\/(?:html|body)\s*>/i.test(html.slice(-TAIL))) return false;
  const open = new Map<string, number>();
  let end = 0;
  for (const match of html.matchAll(TAG)) {
    end = match.index + match[0].length;
    const name = match[3]?.toLowerCase();
    if (name === undefined) {
      if (end === html.length && !WHOLE.test(match[0])) return true;
    } else if (match[2] === '/') open.set(name, Math.max(0, (open.get(name) ?? 0) - 1));
    else if (!match[4]?.endsWith('/')) open.set(name, (open.get(name) ?? 0) + 1);
  }
  const isOpen = (names: readonly string[]) => names.some((name) => (open.get(name) ?? 0) > 0);
  // The start of a tag without its end.
  if (/<[a-z/!][^<>]*$/i.test(html.slice(Math.max(end, html.length - MAX_TAG)))) return true;
  return isOpen(['table', 'select', 'svg']) || (isOpen(['html', 'body']) && isOpen(STRUCTURE));
}

const MAX_TAG = 10_000;
/** Counters and notices are written after the end of a page. */
const TAIL = 50_000;

/** A comment, or a script, style, title or text field with its body (whose `<` mean nothing), or a tag; no part is looked at twice. */
const TAG =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|title|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z0-9:-]{0,40})([^<>]*)>/gi;
const WHOLE = /(?:-->|<\/(?:script|style|title|textarea)\s*>)$/i;

const STRUCTURE: readonly string[] =
  'article main section header footer aside nav div ul ol dl blockquote figure form pre h1 h2 h3 h4 h5 h6'.split(' ');
