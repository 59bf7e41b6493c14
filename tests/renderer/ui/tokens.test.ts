import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/renderer/ui/tokens.css', import.meta.url), 'utf8');

/** The colours of a theme by name; the dark theme redefines some of the light one's. */
function coloursOf(...selectors: string[]): Record<string, string> {
  const blocks = selectors.map((selector) => css.split(`${selector} {`)[1]?.split('}')[0] ?? '');
  return Object.fromEntries(
    blocks.flatMap((block) =>
      [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]),
    ),
  );
}

/** Contrast ratio of two colours (WCAG 2.2, 1.4.3). */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, bl = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['window', 'pane', 'page', 'raised', 'field', 'sunken', 'hover', 'selected'].map(
  (name) => `surface-${name}`,
);
const pairs: readonly (readonly [text: string, surface: string, least: number])[] = [
  ...['text-primary', 'text-secondary'].flatMap((text) => surfaces.map((surface) => [text, surface, 4.5] as const)),
  ...surfaces.map((surface) => ['text-tertiary', surface, 4.5] as const),
  ...['excerpt-surface', 'excerpt-selected-surface', 'hit-surface', 'selection'].map(
    (mark) => ['text-primary', mark, 4.5] as const,
  ),
  ['text-secondary', 'excerpt-surface', 4.5],
  ['text-on-accent', 'accent', 4.5],
  ['text-on-accent', 'accent-hover', 4.5],
  ['surface-raised', 'danger', 4.5],
  ['text-link', 'surface-page', 4.5],
  ['sample', 'sample-surface', 4.5],
  ...['danger', 'warning', 'success'].flatMap((tone) => [
    [tone, 'surface-raised', 4.5] as const,
    [tone, `${tone}-surface`, 4.5] as const,
    [tone, 'surface-pane', 4.5] as const,
  ]),
  ...['a', 'b', 'c', 'd', 'e', 'f'].flatMap((grade) => [
    [`grade-${grade}`, 'surface-pane', 4.5] as const,
    [`grade-${grade}`, 'surface-selected', 4.5] as const,
    [`grade-${grade}`, 'surface-hover', 4.5] as const,
  ]),
  ...['supports', 'contradicts', 'context'].map((relation) => [`relation-${relation}`, 'surface-raised', 4.5] as const),
  ['focus-ring', 'surface-window', 3],
  ['focus-ring', 'surface-page', 3],
  ['line-field', 'surface-field', 3],
  ['hit-line', 'surface-page', 3],
];

describe.each([
  ['light', coloursOf(':root')],
  ['dark', coloursOf(':root', ':root[data-theme="dark"]')],
])('the %s theme', (_name, colours) => {
  it('has enough contrast in every pair that stands together', () => {
    const weak = pairs.flatMap(([text, surface, least]) => {
      const [a, b] = [colours[text], colours[surface]];
      if (!a || !b) throw new Error(`${text} or ${surface} is not a colour`);
      const ratio = contrast(a, b);
      return ratio >= least ? [] : [`${text} on ${surface}: ${ratio.toFixed(2)} instead of ${least}`];
    });
    expect(weak).toEqual([]);
  });
});
