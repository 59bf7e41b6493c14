import { expect, test } from 'vitest';
import { createCitationFormatter } from '../../../src/core/citation/citationFormatter.ts';
import type { CitableWork } from '../../../src/core/citation/cslItem.ts';
import { asMarks, buildCluster, buildSource, sourceId } from '../../support/buildSource.ts';
import { bundledCsl } from '../../support/bundledCsl.ts';

const known: CitableWork = {
  ...buildSource(1),
  cslItem: {
    id: sourceId(1),
    type: 'report',
    title: 'T',
    publisher: 'P',
    issued: { 'date-parts': [[2024, 1, 9]] },
    'event-date': { 'date-parts': [[2024, 1]] },
    annote: 'B',
  },
};
const unknown: CitableWork = {
  ...buildSource(2),
  cslItem: { id: sourceId(2), type: 'report', title: 'U', publisher: 'P' },
};

test.each([
  [
    'en-GB',
    'published 9 January 2024; information as of January 2024',
    'source descriptor: B',
    'date of publication not known',
    'note 1',
  ],
  [
    'fr',
    'date de publication : 9 janvier 2024; date des informations : janvier 2024',
    'description de la source : B',
    'date de publication inconnue',
    'note 1',
  ],
  [
    'de',
    'erschienen 9. Januar 2024; Informationsstand: Januar 2024',
    'Beschreibung der Quelle: B',
    'Erscheinungsdatum unbekannt',
    'Anm. 1',
  ],
  [
    'es',
    'fecha de publicación: 9 de enero de 2024; fecha de la información: enero de 2024',
    'descripción de la fuente: B',
    'fecha de publicación desconocida',
    'nota 1',
  ],
  [
    'ar',
    'تاريخ النشر: 9 يناير، 2024; تاريخ المعلومات: يناير، 2024',
    'وصف المصدر: B',
    'تاريخ النشر غير معروف',
    'الهامش 1',
  ],
  [
    'he',
    'תאריך פרסום: 9 ינואר 2024; המידע נכון לתאריך: ינואר 2024',
    'תיאור המקור: B',
    'תאריך הפרסום אינו ידוע',
    'הערה 1',
  ],
])('the style after ICD 206 has its own words in "%s"', (language, dates, descriptor, noDate, note) => {
  const formatter = createCitationFormatter(bundledCsl);
  formatter.setStyle('briefdesk-icd-206', language);
  formatter.setSources([known, unknown]);
  const [first, second, third] = formatter
    .formatMarks(asMarks([buildCluster(1, 1), buildCluster(2, 2), buildCluster(3, 1)]))
    .citations.map(({ plain }) => plain.replaceAll(/\p{Zs}/gu, ' '));
  expect(first).toContain(`${dates}; ${descriptor}.`);
  expect(second).toContain(`; ${noDate}.`);
  expect(third).toContain(`, ${note}.`);
});
