/** The beginning of a text where it is longer than so many UTF-16 code units, cut with an ellipsis that counts as one of them. */
export function clipped(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
