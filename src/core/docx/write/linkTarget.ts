/**
 * The address as a Word file may name it, or undefined when it is none. Word refuses a whole file over one address that is
 * not a URI (RFC 3986), so what browsers tolerate in one is escaped.
 */
export function findLinkTarget(address: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return undefined;
  }
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) return undefined;
  // Only an IPv6 host may have brackets.
  const hostEnd = url.host.startsWith('[') ? url.href.indexOf(']') + 1 : 0;
  const rest = url.href
    .slice(hostEnd)
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
    .replace(/[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/gu, encodeURIComponent);
  return url.href.slice(0, hostEnd) + rest;
}
