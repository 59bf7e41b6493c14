/** A share from 0 to 1 in whole per cent: never 100 of what is not quite all, nor 0 of something. */
export function sharePercent(share: number): number {
  if (share <= 0 || share >= 1) return share <= 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}
