/**
 * Whether a mailbox put the first `>` before a line such as `>From here on`, to keep it apart from the line that begins the next mail
 * (RFC 4155; “mboxrd” does so with `>From` as well). A line that quotes an earlier mail looks the same; it stands among lines that
 * quote as deep.
 *
 * @param before the line before it
 * @param after the line after it
 */
export function isMailboxQuote(line: string, before: string, after: string): boolean {
  const depth = /^(>+)From /.exec(line)?.[1]?.length ?? 0;
  return depth > 0 && Math.max(quoteDepth(before), quoteDepth(after)) < depth;
}

/** Marks of quoting before a line; a blank may stand behind each. */
function quoteDepth(line: string): number {
  return /^(?:> ?)*/.exec(line)?.[0].replaceAll(' ', '').length ?? 0;
}
