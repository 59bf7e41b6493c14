import { expect, it } from 'vitest';
import { findToastEdge } from '../../../src/renderer/ui/findToastEdge.ts';

const window = { width: 1000, height: 700 };
const toast = { width: 300, height: 50 };
const line = (left: number, right: number, top: number) => ({ left, right, top, bottom: top + 20 });

it('toasts stand at the lower edge while one writes elsewhere', () => {
  expect(findToastEdge(toast, window, [])).toBe('bottom');
  expect(findToastEdge(toast, window, [line(400, 900, 100)])).toBe('bottom');
  expect(findToastEdge(toast, window, [line(100, 600, 620)])).toBe('bottom');
});

it('toasts go to the upper edge when the line that is written lies under them, or the next one would', () => {
  expect(findToastEdge(toast, window, [line(400, 900, 630)])).toBe('top');
  expect(findToastEdge(toast, window, [line(400, 900, 575)])).toBe('top');
});

it('toasts go to the upper edge when the list that one chooses from would lie under them', () => {
  const list = { left: 500, right: 940, top: 320, bottom: 640 };
  expect(findToastEdge(toast, window, [line(400, 900, 290), list])).toBe('top');
  expect(findToastEdge(toast, window, [line(400, 900, 100), { ...list, top: 120, bottom: 440 }])).toBe('bottom');
});
