/** The beginning of a text for a line of a menu or a toast, cut with an ellipsis; never within a surrogate pair. */
export function shorten(text: string, length = 90): string {
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
