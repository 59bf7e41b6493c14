import type { Link } from '../../briefing/document.ts';
import type { TextPlace } from './escapeText.ts';

/** Writes a link; an address that is its own text stands in angle brackets. */
export function writeLink(
  { url, children }: Link,
  place: TextPlace,
  writeText: (children: Link['children']) => string,
): string {
  const [only, ...others] = children;
  const isOwnText = only?.text === url && others.length === 0 && only.bold === undefined && only.italic === undefined;
  if (isOwnText && AUTOLINK.test(url)) return `<${url}>`;
  return `[${writeText(children)}](${writeAddress(url, place)})`;
}

/** Characters with which an address can stand in angle brackets, or bare. */
const AUTOLINK = /^[a-z]+:[\w/?#@!$+,;=%.~:-]+$/i;
const BARE = /^[\w/?#@!$+,;=%.~:-]+$/;

/** An address as it stands in the parentheses of a link or image. */
export function writeAddress(url: string, place: TextPlace): string {
  if (BARE.test(url)) return url;
  const escaped = url
    .replace(/[\\<>]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/[\n\r\t]/g, (blank) => `&#${blank.charCodeAt(0)};`);
  return `<${place === 'cell' ? escaped.replaceAll('|', '\\|') : escaped}>`;
}
