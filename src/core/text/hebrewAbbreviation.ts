/** A quotation mark or apostrophe, which may stand in a Hebrew abbreviation. */
export function isAbbreviationMark(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === 0x2019 || code === 0x5f3 || code === 0x5f4;
}

/** Whether a mark stands between two Hebrew letters, as in צה״ל, which is searched as צהל. */
export function isInHebrewAbbreviation(text: string, index: number, nextCode: number): boolean {
  return (
    nextCode >= 0x5d0 && nextCode <= 0x5ea && /[\u05d0-\u05ea]\p{Mn}*$/u.test(text.slice(Math.max(0, index - 8), index))
  );
}
