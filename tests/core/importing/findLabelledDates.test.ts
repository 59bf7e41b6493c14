import { expect, it } from 'vitest';
import { findLabelledDates } from '../../../src/core/importing/dates/findLabelledDates.ts';

it.each([
  ['Published 3 November 2026 · Updated 4 November 2026, 08:30', '2026-11-03', '2026-11-04T08:30'],
  ['Publié le 3 novembre 2026 à 21h10, mis à jour le 4 novembre 2026 à 07h40', '2026-11-03T21:10', '2026-11-04T07:40'],
  ['Veröffentlicht am 3. November 2026 | Stand: 04.11.2026, 08:12 Uhr', '2026-11-03', '2026-11-04T08:12'],
  ['Publicado el 3 de noviembre de 2026', '2026-11-03', undefined],
  ['פורסם: 3 בנובמבר 2026, 20:15 | עודכן: 3 בנובמבר 2026, 22:40', '2026-11-03T20:15', '2026-11-03T22:40'],
  ['تاريخ النشر: ٣ نوفمبر ٢٠٢٦ | آخر تحديث: ٤ نوفمبر ٢٠٢٦', '2026-11-03', '2026-11-04'],
  ['发布时间：2026年11月3日 20:15', '2026-11-03T20:15', undefined],
  ['Last updated on Sunday, 22 November 2026 at 8:30 pm', undefined, '2026-11-22T20:30'],
  ['The list was published by the ministry on Monday', undefined, undefined],
  ['3 November 2026', undefined, undefined],
  ['Published 11/12/2026', undefined, undefined],
])('a line says what its dates are of: %s', (line, published, updated) => {
  const found = findLabelledDates(line);
  expect([found.published, found.updated]).toEqual([published, updated]);
});
