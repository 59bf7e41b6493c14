/** A rule of a style sheet. */
export interface StyleRule {
  readonly selectors: readonly string[];
  readonly declarations: string;
  /** Whether it counts only sometimes: on paper, on small screens, for what a browser supports. */
  readonly isConditional: boolean;
}

/** The rules of a style sheet that can change what a reader reads, in their order; damaged ones are passed over. */
export function styleRules(css: string): readonly StyleRule[] {
  const plain = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');
  const rules: StyleRule[] = [];
  const open: { readonly prelude: string; readonly isConditional: boolean }[] = [];
  let start = 0;
  for (const { 0: brace, index } of plain.matchAll(/[{}]/g)) {
    const text = plain.slice(start, index);
    start = index + 1;
    if (brace === '{') {
      const outer = open.at(-1);
      const isConditional = outer !== undefined && (outer.isConditional || !ALWAYS.test(outer.prelude));
      open.push({ prelude: text.slice(text.lastIndexOf(';') + 1).trim(), isConditional });
      continue;
    }
    const { prelude, isConditional } = open.pop() ?? { prelude: '@', isConditional: true };
    if (prelude.startsWith('@') || !CHANGES_READING.test(text)) continue;
    rules.push({ selectors: prelude.split(',').map((one) => one.trim()), declarations: text, isConditional });
  }
  return rules;
}

const CHANGES_READING = /line-through|vertical-align|display|visibility|content|list-style|(?:^|[;\s])top\s*:/i;

const ALWAYS = /^@(?:layer\b|media\s+(?:only\s+)?(?:all|screen)\s*$)/i;
