import { parseSearchQuery } from '../../../../core/text/parseSearchQuery.ts';
import type { TextRange } from '../../../../core/text/textRange.ts';

/** A field value of a query, such as `outlet:"Reuters"`, with its place. */
export interface FieldPart extends TextRange {
  readonly field: string;
  /** Without its quotation marks. */
  readonly value: string;
  readonly isNegated: boolean;
}

/** The field values of a query that can be used as they stand, in order. */
export function findFieldParts(query: string): readonly FieldPart[] {
  return parseSearchQuery(query).parts.flatMap((part) => {
    if (part.kind === 'term' && part.column === null) return [];
    const [, field = '', value = ''] = FIELD.exec(query.slice(part.start, part.end)) ?? [];
    return [
      { start: part.start, end: part.end, field: field.toLowerCase(), value: unquote(value), isNegated: part.negated },
    ];
  });
}

const FIELD = /(\p{L}+)[:：]([\s\S]*)$/u;

function unquote(value: string): string {
  return value.replace(/^["“”„«＂「『]/, '').replace(/["“”«»＂」』]$/, '');
}
