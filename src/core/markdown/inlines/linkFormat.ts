import type { Link, Text } from 'mdast';
import type { Reading } from '../reading/reading.ts';
import type { PieceFormat } from './pieces.ts';

/** Only addresses that a Word file may lead to. */
export function linkFormat(url: string, title: string | null | undefined, line: number, reading: Reading): PieceFormat {
  if (title) reading.report(line, `The hover text of a link is left out: “${title}”.`);
  if (/^(?:https?:\/\/|mailto:)/i.test(url)) return { url };
  reading.report(line, `The link to “${url}” is kept as text: links lead to http://, https:// or mailto: addresses.`);
  return {};
}

/** An address in angle brackets is its own text, which no typed punctuation changes. */
export function isAutolink(node: Link): node is Link & { readonly children: readonly [Text] } {
  const [only, ...others] = node.children;
  return (
    only?.type === 'text' && others.length === 0 && (node.url === only.value || node.url === `mailto:${only.value}`)
  );
}
