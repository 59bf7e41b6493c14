import { expect, it } from 'vitest';
import { findToastEdge } from '../../../src/renderer/ui/findToastEdge.ts';

const window = { width: 1000, height: 700 };
const toast = { width: 300, height: 50 };
const line = (left: number, right: number, top: number) => ({ left, right, top, bottom: top + 20 });

it('toasts stand at the lower edge while one writes elsewhere', () => {
  expect(findToastEdge(toast, window, null)).toBe('bottom');
  expect(findToastEdge(toast, window, line(400, 900, 100))).toBe('bottom');
  expect(findToastEdge(toast, window, line(100, 600, 620))).toBe('bottom');
});

it('toasts go to the upper edge when the line that is written lies under them, or the next one would', () => {
  expect(findToastEdge(toast, window, line(400, 900, 630))).toBe('top');
  expect(findToastEdge(toast, window, line(400, 900, 575))).toBe('top');
});
