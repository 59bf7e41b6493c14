import { smallDigits } from '../../core/importing/smallDigits.ts';
import { isNote } from '../html/pageBlocks.ts';
import type { PageDocument } from '../html/pageDom.ts';

/** Classes of a book's style sheets that change what a reader reads: hidden, raised, lowered. */
export interface BookStyles {
  readonly hidden: ReadonlySet<string>;
  readonly raised: ReadonlySet<string>;
  readonly lowered: ReadonlySet<string>;
}

/** Reads the rules for single classes (`.c1 { … }`); books are made by programs, which write no others for this. */
export function readBookStyles(css: readonly string[]): BookStyles {
  const styles = { hidden: new Set<string>(), raised: new Set<string>(), lowered: new Set<string>() };
  for (const sheet of css) {
    for (const [, selectors = '', rules = ''] of sheet
      .replace(/\/\*[\s\S]*?\*\//g, ' ')
      .matchAll(/([^{}]{1,2000})\{([^{}]{0,5000})\}/g)) {
      const target = targetOf(rules, styles);
      if (!target) continue;
      for (const selector of selectors.split(',')) {
        const name = /^\s*\w*\.([\w-]+)\s*$/.exec(selector)?.[1];
        if (name !== undefined) target.add(name);
      }
    }
  }
  return styles;
}

function targetOf(rules: string, styles: { readonly [Key in keyof BookStyles]: Set<string> }): Set<string> | undefined {
  if (/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(rules)) return styles.hidden;
  if (/(?:^|[;\s])vertical-align\s*:\s*(?:super|[1-9])/i.test(rules)) return styles.raised;
  if (/(?:^|[;\s])vertical-align\s*:\s*(?:sub\b|-[1-9])/i.test(rules)) return styles.lowered;
  // Small letters moved off their line by hand, as LibreOffice writes them.
  if (!/(?:^|[;\s])font-size\s*:\s*0?\.\d+em/i.test(rules)) return undefined;
  const top = /(?:^|[;\s])top\s*:\s*(-?)0?\.\d+em/i.exec(rules);
  return top ? (top[1] === '-' ? styles.raised : styles.lowered) : undefined;
}

/** Takes out what the styles hide and writes small digits as such; returns the number of hidden characters. */
export function applyBookStyles(document: PageDocument, styles: BookStyles): number {
  let hidden = 0;
  for (const element of Array.from(document.querySelectorAll('[class]'))) {
    const classes = (element.getAttribute('class') ?? '').split(/\s+/);
    const has = (wanted: ReadonlySet<string>) => classes.some((name) => wanted.has(name));
    const text = element.textContent ?? '';
    // Notes that are shown when their mark is touched are hidden until then.
    if (has(styles.hidden) && !isNote(element)) {
      hidden += text.trim().length;
      element.remove();
    } else {
      const place = has(styles.raised) ? 'raised' : has(styles.lowered) ? 'lowered' : undefined;
      const digits = place && smallDigits(text, place);
      if (digits !== undefined) element.replaceWith(digits);
    }
  }
  return hidden;
}
