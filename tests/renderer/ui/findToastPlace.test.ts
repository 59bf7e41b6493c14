import { expect, it } from 'vitest';
import { type Area, findToastPlace } from '../../../src/renderer/ui/findToastPlace.ts';

const window = { width: 1000, height: 700 };
const toast = { width: 300, height: 50 };
const edgeFor = (writing: readonly Area[]) => findToastPlace(toast, window, { writing, bars: [] }).edge;
const line = (left: number, right: number, top: number) => ({ left, right, top, bottom: top + 20 });

it('toasts stand at the lower edge while one writes elsewhere', () => {
  expect(edgeFor([])).toBe('bottom');
  expect(edgeFor([line(400, 900, 100)])).toBe('bottom');
  expect(edgeFor([line(100, 600, 620)])).toBe('bottom');
});

it('toasts go to the upper edge when the line that is written lies under them, or the next one would', () => {
  expect(edgeFor([line(400, 900, 630)])).toBe('top');
  expect(edgeFor([line(400, 900, 575)])).toBe('top');
});

it('toasts go to the upper edge when the list that one chooses from would lie under them', () => {
  const list = { left: 500, right: 940, top: 320, bottom: 640 };
  expect(edgeFor([line(400, 900, 290), list])).toBe('top');
  expect(edgeFor([line(400, 900, 100), { ...list, top: 120, bottom: 440 }])).toBe('bottom');
});

const titleBar = { left: 0, right: 1000, top: 28, bottom: 70 };
const tabs = { left: 740, right: 1000, top: 74, bottom: 104 };
const passageBar = { left: 500, right: 1000, top: 640, bottom: 676 };

it('toasts at the upper edge lie below the bars of their column', () => {
  const writing = [line(400, 900, 630)];
  expect(findToastPlace(toast, window, { writing, bars: [titleBar, tabs] })).toEqual({ edge: 'top', inset: 114 });
  const aside = { ...tabs, left: 0, right: 400 };
  expect(findToastPlace(toast, window, { writing, bars: [titleBar, aside] })).toEqual({ edge: 'top', inset: 80 });
});

it('toasts at the lower edge stand above a bar of controls there, and look for the line that is written from there', () => {
  expect(findToastPlace(toast, window, { writing: [], bars: [titleBar, passageBar] })).toEqual({
    edge: 'bottom',
    inset: 70,
  });
  const writing = [line(400, 900, 530)];
  expect(findToastPlace(toast, window, { writing, bars: [] }).edge).toBe('bottom');
  expect(findToastPlace(toast, window, { writing, bars: [passageBar] }).edge).toBe('top');
});
