/**
 * The spellings of an address that name the same page: with and without `www.`, by either scheme, with and without a slash at the
 * end; a fragment is left off. The address itself comes first. Empty for one that is no address.
 */
export function spellingsOfAddress(url: string): readonly string[] {
  const match = /^https?:\/\/(?:www\.)?([^#]+)/i.exec(url.trim());
  if (match === null) return [];
  const rest = (match[1] ?? '').replace(/\/$/, '');
  const ways = ['https://', 'http://', 'https://www.', 'http://www.'].flatMap((way) => [
    `${way}${rest}`,
    `${way}${rest}/`,
  ]);
  return [...new Set([url, ...ways])];
}
