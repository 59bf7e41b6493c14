/**
 * Which columns of a table hold numbers: at least one, and beside numbers only cells that are empty or say that there is
 * none. They are set so that their units stand below each other.
 *
 * @param rows the texts of the body's cells, without the row that names the columns
 */
export function numberColumns(rows: readonly (readonly string[])[]): readonly boolean[] {
  return (rows[0] ?? []).map((_cell, index) => {
    const texts = rows.map((row) => (row[index] ?? '').trim());
    return texts.some(isNumber) && texts.every((text) => isNumber(text) || NONE.test(text));
  });
}

/** Western, Arabic and Persian digits with the separators of any language; a sign, a unit or a range may go with them. */
const DIGITS = "\\p{Nd}[\\p{Nd}.,'’\\u00A0\\u202F\\u066B\\u066C ]*";
const NUMBER = new RegExp(
  `^[~≈<>≤≥±+−–-]?\\s?\\p{Sc}?\\s?${DIGITS}(?:\\s?[–-]\\s?${DIGITS})?\\s?(?:[%‰٪]|\\p{Sc}|[kKmM]|bn)?$`,
  'u',
);
const NONE = /^(?:|[-–—−.?]|\.\.\.?|…|n\/?a)$/i;

function isNumber(text: string): boolean {
  return NUMBER.test(text);
}
