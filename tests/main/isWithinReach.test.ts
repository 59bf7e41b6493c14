import { expect, it } from 'vitest';
import { isWithinReach } from '../../src/main/isWithinReach.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const at = (x: number, y: number) => ({ x, y, width: 1440, height: 900 });

it('a window comes back where it was while it can be taken by its upper edge there', () => {
  expect(isWithinReach(screen, at(100, 50))).toBe(true);
  expect(isWithinReach(screen, at(-1200, 0))).toBe(true);
  expect(isWithinReach(screen, at(1700, 1000))).toBe(true);
});

it('a window on a screen that was unplugged does not', () => {
  expect(isWithinReach(screen, at(1920, 100))).toBe(false);
  expect(isWithinReach(screen, at(-1400, 100))).toBe(false);
  expect(isWithinReach(screen, at(100, -600))).toBe(false);
  expect(isWithinReach(screen, at(100, 1070))).toBe(false);
});
