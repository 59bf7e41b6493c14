import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSourceAnnex } from '../../../src/core/annex/makeSourceAnnex.ts';
import { makeSourceSummary } from '../../../src/core/annex/makeSourceSummary.ts';
import { usualExportSettings } from '../../../src/core/briefing/exportSettings.ts';
import { textOfBlock } from '../../../src/core/briefing/walkDocument.ts';
import { createCitationFormatter } from '../../../src/core/citation/citationFormatter.ts';
import { documentWordsFor } from '../../../src/core/docx/language/documentWords.ts';
import { formatDate } from '../../../src/core/docx/language/formatDate.ts';
import { exportFindings } from '../../../src/core/exporting/exportFindings.ts';
import { readBibtexDate } from '../../../src/core/importing/bibliographies/bibtexDate.ts';
import { parseCslJson } from '../../../src/core/importing/bibliographies/cslJson.ts';
import { cslOfSource, metadataOfCsl } from '../../../src/core/importing/bibliographies/cslJsonMetadata.ts';
import { listedWork } from '../../../src/core/importing/bibliographies/listedWork.ts';
import { publicationDateSchema } from '../../../src/core/publicationDate.ts';
import { momentsOf } from '../../../src/core/source/nearCopies/isCertainlyLater.ts';
import { daysOf, daysOfPublication } from '../../../src/library/dayNumber.ts';
import { formatPartialDate } from '../../../src/renderer/ui/formatPartialDate.ts';
import { buildBriefing, cite, paragraph } from '../../support/buildBriefing.ts';
import { noMaterial, noneUnprinted } from '../../support/buildExport.ts';
import { asMarks, buildCluster, buildSource } from '../../support/buildSource.ts';
import { bundledCsl } from '../../support/bundledCsl.ts';

/** What a library makes of a report whose entry gives this date. */
function reportDated(written: string) {
  const issued = readBibtexDate(written) ?? { literal: written };
  const item = {
    type: 'report',
    title: 'Readout',
    author: [{ literal: 'Embassy Holm' }],
    publisher: 'Holm Press',
    issued,
  };
  const work = listedWork(
    { key: 'readout', item, raw: '@report{readout}', attachments: [], dropped: [], warnings: [] },
    'bibtex',
  );
  return { ...buildSource(1), metadata: work.metadata, otherCsl: work.otherCsl };
}

/** Everything that says when it was published. */
function allSaid(written: string) {
  const source = reportDated(written);
  const briefing = buildBriefing([paragraph('a', cite(1, 1))], { language: 'en-US' });
  const material = { ...noMaterial, cited: [source] };
  const formatter = createCitationFormatter(bundledCsl);
  formatter.setStyle('chicago-fullnote-bibliography', 'en-US');
  formatter.setSources([source]);
  const [note] = formatter.formatMarks(asMarks([buildCluster(1, 1)])).citations;
  const annex = makeSourceAnnex(briefing, material, formatter.locale).blocks.map(textOfBlock).join('\n');
  return {
    note: /\(Holm Press(?:, )?(.*)\)/.exec(note?.plain ?? '')?.[1] ?? '',
    bibliography: /Holm Press(?:, )?(.*)\.$/.exec(formatter.formatBibliography()[0]?.plain ?? '')?.[1] ?? '',
    annex: /Published:\s*(.*)/.exec(annex)?.[1] ?? '',
    statement: makeSourceSummary(briefing, material, formatter.locale),
    isFoundUndated: exportFindings(briefing, usualExportSettings, material, null, noneUnprinted).some(
      ({ kind }) => kind === 'sources-undated',
    ),
    list: source.metadata.published === null ? 'No date' : formatPartialDate(source.metadata.published),
  };
}

describe('a date of publication that is no single day', () => {
  test.each([
    ['2010-01-05/2010-01-07', 'January 5–7, 2010', 'January 5, 2010 – January 7, 2010', '5 Jan 2010 – 7 Jan 2010'],
    ['2010-01/2010-03', 'January–March 2010', 'January 2010 – March 2010', 'Jan 2010 – Mar 2010'],
    // A citation names the ends as far as both are known alike.
    ['2010/2012-05', '2010–2012', '2010 – May 2012', '2010 – May 2012'],
    ['2010/..', '2010–', 'since 2010', 'since 2010'],
    ['../2010', '–2010', 'until 2010', 'until 2010'],
    ['2019-21', 'Spring 2019', 'spring 2019', 'Spring 2019'],
    ['2019-21/2019-23', 'Spring–Autumn 2019', 'spring 2019 – autumn 2019', 'Spring 2019 – Autumn 2019'],
    ['1850~', '[1850?]', 'about 1850', 'about 1850'],
    ['1850?', '[1850?]', 'about 1850', 'about 1850'],
    ['2010~/2012~', '[2010–2012?]', 'about 2010 – 2012', 'about 2010 – 2012'],
  ])('%s is said alike in note, bibliography, annex, statement and list', (written, cited, annex, list) => {
    const said = allSaid(written);
    expect(said).toMatchObject({ note: cited, bibliography: cited, annex, isFoundUndated: false, list });
    expect(said.statement).toContain(`It was published ${annex}.`);
    expect(said.statement).not.toContain('not known');
  });

  test('that could not be read is cited as it was written, and is nowhere said to be missing', () => {
    const said = allSaid('20xx-99-99');
    expect(said).toMatchObject({ note: '20xx-99-99', annex: '20xx-99-99', isFoundUndated: false });
  });

  test('that is not in the calendar is none', () => {
    expect(readBibtexDate('2010-02-31')).toBeUndefined();
    expect(readBibtexDate('2012/2010')).toBeUndefined();
  });
});

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));
const point = fc.oneof(
  partial,
  fc.tuple(day, fc.integer({ min: 21, max: 24 })).map(([text, season]) => `${text.slice(0, 4)}-${season}`),
);
const mark = fc.constantFrom('', '~');
const publicationDate = fc.oneof(
  fc.tuple(point, mark).map(([one, circa]) => `${one}${circa}`),
  fc.tuple(point, point, mark).map(([one, other, circa]) =>
    [one, other]
      .sort()
      .map((end) => `${end}${circa}`)
      .join('/'),
  ),
  fc.tuple(point, mark).map(([one, circa]) => `${one}${circa}/..`),
  fc.tuple(point, mark).map(([one, circa]) => `../${one}${circa}`),
);

describe('whatever date of publication there is', () => {
  test('a bibliography that is written with it gives it back', () => {
    fc.assert(
      fc.property(publicationDate, (date) => {
        if (!publicationDateSchema.safeParse(date).success) return;
        expect(reportDated(date).metadata.published).toBe(date);
      }),
      { numRuns: 200 },
    );
  });

  test('it goes out with the bibliography of a Markdown brief, and comes back the same', () => {
    fc.assert(
      fc.property(publicationDate, (date) => {
        if (!publicationDateSchema.safeParse(date).success) return;
        const out = cslOfSource(reportDated(date), 'readout');
        const { entries } = parseCslJson(JSON.stringify([out]), 'refs.json');
        expect(entries.map((entry) => metadataOfCsl(entry).metadata.published)).toEqual([date]);
      }),
      { numRuns: 200 },
    );
  });

  test('it can be cited, and no place says that there is none', () => {
    fc.assert(
      fc.property(publicationDate, (date) => {
        if (!publicationDateSchema.safeParse(date).success) return;
        const said = allSaid(date);
        const [year = ''] = /\d{4}/.exec(date) ?? [];
        // Years are printed without the noughts that stand before them.
        for (const text of [said.note, said.annex, said.list]) expect(text).toContain(String(Number(year)));
        expect(said.isFoundUndated).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  test('its days and moments lie within what it says', () => {
    fc.assert(
      fc.property(publicationDate, (date) => {
        if (!publicationDateSchema.safeParse(date).success) return;
        const days = daysOfPublication(date, '2026-11-22T08:00:00Z');
        expect(days.first).toBeLessThanOrEqual(days.last);
        const { first, last } = momentsOf(date);
        expect(first <= last).toBe(true);
        expect(formatDate(date, documentWordsFor('he'))).not.toBe('');
      }),
    );
    expect(daysOfPublication('2010-01-05/2010-01-07', '2026-11-22')).toEqual({
      first: daysOf('2010-01-05').first,
      last: daysOf('2010-01-07').last,
    });
    expect(daysOfPublication('2010/..', '2026-11-22T08:00:00Z').last).toBe(daysOf('2026-11-22').last);
  });
});
