import type { Block } from '../../briefing/document.ts';
import { parseAttributes } from '../syntax/attributes.ts';
import type { DivFence } from '../syntax/attributesSyntax.ts';
import { nameFence } from './phraseLines.ts';
import type { Reading } from './reading.ts';

type Orientation = Extract<Block, { readonly kind: 'sectionBreak' }>['orientation'];

interface Sections {
  /** What the mark of a div makes, which may be nothing. */
  fence(node: DivFence): Block[];
  /** The break that is due before what comes next, since a div with pages of its own has ended. */
  breakBefore(): Block[];
}

/** Pages that lie: pandoc has no word for them, so a div says it, `::: {.landscape}`. Behind it pages are as they were before. */
export function createSections(reading: Reading): Sections {
  const open: (Orientation | null)[] = [];
  let current: Orientation = 'portrait';
  let due: Orientation | null = null;
  const breakTo = (orientation: Orientation): Block[] => {
    current = orientation;
    due = null;
    return [{ kind: 'sectionBreak', id: reading.newId('blk'), orientation }];
  };
  return {
    fence(node) {
      if (isEnd(node)) {
        const ended = open.pop();
        const around = open.findLast((one) => one !== null) ?? 'portrait';
        if (ended && around !== current) due = around;
        return [];
      }
      const orientation = orientationOf(node);
      open.push(orientation);
      if (orientation !== null) return breakTo(orientation);
      nameFence(node, reading);
      return [];
    },
    breakBefore: () => (due === null ? [] : breakTo(due)),
  };
}

const isEnd = ({ value }: DivFence): boolean => /^:+\s*$/.test(value);

function orientationOf({ value }: DivFence): Orientation | null {
  const word = value.replace(/^:+\s*|\s*:*\s*$/g, '');
  const classes = word.startsWith('{') ? parseAttributes(word).classes : [word];
  return (['landscape', 'portrait'] as const).find((one) => classes.includes(one)) ?? null;
}
