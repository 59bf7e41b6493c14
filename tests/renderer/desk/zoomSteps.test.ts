import { expect, it } from 'vitest';
import { stepZoom } from '../../../src/renderer/desk/zoomSteps.ts';

it('zooms from 50 to 200 per cent and stops at both ends', () => {
  const up = [50];
  for (let zoom = stepZoom(50, 1); zoom !== up.at(-1); zoom = stepZoom(zoom, 1)) up.push(zoom);
  expect(up[0]).toBe(50);
  expect(up.at(-1)).toBe(200);
  expect(up).toContain(100);
  expect(stepZoom(200, 1)).toBe(200);
  expect(stepZoom(50, -1)).toBe(50);
  expect(stepZoom(stepZoom(100, 1), -1)).toBe(100);
});
