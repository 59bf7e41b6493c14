/**
 * Raised or lowered digits as Unicode's characters for them: a note mark after `1,200` must not turn it into `1,2003`, nor
 * ten to the sixth into 106. Undefined for other text, which is read as it stands (`1st`, `[3]`).
 */
export function smallDigits(text: string, place: 'raised' | 'lowered'): string | undefined {
  const trimmed = text.trim();
  if (!/^[0-9+−-]{1,6}$/.test(trimmed)) return undefined;
  const characters = place === 'raised' ? '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻' : '₀₁₂₃₄₅₆₇₈₉₊₋₋';
  return Array.from(trimmed, (character) => characters['0123456789+−-'.indexOf(character)] ?? character).join('');
}
