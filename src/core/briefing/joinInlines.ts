import type { Inline, Link, NoteInline, TextRun } from './document.ts';
import { haveSameFormatting } from './documentRules.ts';

/**
 * Brings inlines into the one form that is stored: empty runs and links are left out, neighbouring runs with the same
 * formatting and neighbouring links to one address become one, and a line feed inside a run becomes a line break.
 */
export function joinInlines(inlines: readonly NoteInline[]): NoteInline[];
export function joinInlines(inlines: readonly Inline[]): Inline[];
export function joinInlines(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines.flatMap(splitAtLineFeeds)) {
    const previous = joined.at(-1);
    if (inline.kind === 'text' && previous?.kind === 'text' && haveSameFormatting(inline, previous)) {
      joined[joined.length - 1] = { ...previous, text: previous.text + inline.text };
    } else if (inline.kind === 'link' && previous?.kind === 'link' && inline.url === previous.url) {
      joined[joined.length - 1] = { ...previous, children: joinRuns([...previous.children, ...inline.children]) };
    } else {
      joined.push(inline);
    }
  }
  return joined;
}

function splitAtLineFeeds(inline: Inline): Inline[] {
  if (inline.kind === 'text') {
    const lines = inline.text.split(/\r\n|\r|\n/);
    return lines.flatMap((text, index): Inline[] => [
      ...(index === 0 ? [] : [{ kind: 'lineBreak' } as const]),
      ...(text === '' ? [] : [{ ...inline, text }]),
    ]);
  }
  if (inline.kind === 'link') {
    const children = joinRuns(inline.children);
    return children.length === 0 ? [] : [{ ...inline, children }];
  }
  return inline.kind === 'footnote' ? [{ ...inline, inlines: joinInlines(inline.inlines) }] : [inline];
}

/** A link holds one line of text: a line feed in it is a space. */
function joinRuns(runs: readonly TextRun[]): Link['children'] {
  const flat = runs.map((run) => ({ ...run, text: run.text.replace(/\r\n|\r|\n/g, ' ') }));
  return joinInlines(flat).filter((inline) => inline.kind === 'text');
}
