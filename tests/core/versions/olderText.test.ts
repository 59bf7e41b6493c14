import { expect, it } from 'vitest';
import { saysItIsOlder } from '../../../src/core/versions/olderText.ts';

const said = (published: string | null, updated: string | null = null) => ({ published, updated });

it.each([
  ['an earlier update', said('2026-03-01', '2026-03-10'), said('2026-03-01', '2026-03-15'), true],
  ['no update, where the other names one', said('2026-03-10'), said('2026-03-10', '2026-03-15'), true],
  ['an earlier day of publication alone', said('2026-03-10'), said('2026-03-15'), true],
  ['the same day, without the hour', said('2026-03-15'), said('2026-03-15', '2026-03-15T18:00'), false],
  ['only the month in which the other was updated', said(null, '2026-03'), said(null, '2026-03-15'), false],
  ['nothing', said(null), said('2026-03-10', '2026-03-15'), false],
  ['a later update', said('2026-03-10', '2026-03-16'), said('2026-03-10', '2026-03-15'), false],
])('a text that names %s', (_, text, other, isOlder) => {
  expect(saysItIsOlder(text, other)).toBe(isOlder);
});
