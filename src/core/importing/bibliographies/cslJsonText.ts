import type { CslName } from '../../citation/cslItem.ts';
import { type AssembledText, assembleText, type DraftBlock } from '../assembleText.ts';
import type { CslEntry } from './cslJson.ts';

/** Raised when another text would come of the same entry. */
export const CSL_TEXT_VERSION = 1;

/**
 * All that an entry of a bibliography says, to be read and found: a line for each field in words, then abstract and note.
 * It stands for a work whose own text is not there.
 */
export function textOfCsl({ item }: CslEntry): AssembledText {
  const { title, id: _, abstract, note, ...fields } = item;
  const lines = Object.entries(fields).flatMap(([name, value]): DraftBlock[] => {
    const text = valueText(value);
    return text === '' ? [] : [{ kind: 'paragraph', level: null, text: `${nameOf(name)}: ${text}` }];
  });
  const whole = (text: unknown): DraftBlock[] =>
    typeof text === 'string'
      ? text.split(/\n+/).map((line): DraftBlock => ({ kind: 'paragraph', level: null, text: line }))
      : [];
  return assembleText(
    [[{ kind: 'heading', level: 1, text: title ?? '' }, ...lines, ...whole(abstract), ...whole(note)]],
    null,
  );
}

/** `container-title` as `Container title`. */
const nameOf = (name: string): string => {
  const words = name.replace(/[-_]/g, ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};

function valueText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return (value as readonly CslName[]).map(nameText).join('; ');
  const { 'date-parts': ranges, literal } = (value ?? {}) as {
    readonly 'date-parts'?: readonly (readonly number[])[];
    readonly literal?: string;
  };
  return (
    ranges?.map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-')).join(' to ') ?? literal ?? ''
  );
}

function nameText(name: CslName): string {
  return [name.given, name['non-dropping-particle'], name.family, name.literal].filter(Boolean).join(' ');
}
