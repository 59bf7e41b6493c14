/**
 * How much of each of two texts stands in the other, as it is shown. Shares count words in passages: a text that repeats itself, or
 * differs by a sign, can be covered wholly by one that says something else, and only what is the same text may be called so.
 */
export function shownShares(
  { share, otherShare }: { readonly share: number; readonly otherShare: number },
  isSameText: boolean,
): { readonly shareOfAsked: number; readonly shareOfIt: number } {
  const isCalledWhole = share === 1 && otherShare === 1 && !isSameText;
  return isCalledWhole
    ? { shareOfAsked: NEARLY_ALL, shareOfIt: NEARLY_ALL }
    : { shareOfAsked: share, shareOfIt: otherShare };
}

const NEARLY_ALL = 0.999;
