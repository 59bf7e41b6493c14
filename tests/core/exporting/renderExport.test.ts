import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validatePackage } from '../../../src/core/docx/validatePackage.ts';
import type { ExportMaterial } from '../../../src/core/exporting/exportMaterial.ts';
import { arbitraryBriefing } from '../../support/arbitraryBriefing.ts';
import { buildBriefing, cite, paragraph } from '../../support/buildBriefing.ts';
import { noMaterial, renderWhole, toRender } from '../../support/buildExport.ts';
import { buildSource } from '../../support/buildSource.ts';
import { readDocx } from '../../support/readDocx.ts';
import { isLongRun } from '../../support/seeded.ts';

const report = buildSource(1, { title: 'Names on the list', type: 'report', publisher: 'Relief', language: 'en' });
const news = buildSource(2, { title: 'Talks stall', outlet: 'The Harbour Post', language: 'he', published: '2026' });
const older = buildSource(3, { title: 'Before the talks', type: 'report', language: '' });
const unread = buildSource(4, { title: 'Only read', outlet: 'The Levant Courier' });
const briefing = buildBriefing([paragraph('One.', cite(1, 2)), paragraph('Two.', cite(2, 1, 3))]);
const sources = [report, news, older];

const linesOf = (bytes: Uint8Array) => readDocx(bytes).paragraphs.map(({ style, text }) => `${style}: ${text}`);
const headingsOf = (bytes: Uint8Array) => linesOf(bytes).filter((line) => /^Heading\d:/.test(line));
const worksUnder = (bytes: Uint8Array, heading: string) => {
  const lines = linesOf(bytes);
  const from = lines.indexOf(`Heading1: ${heading}`) + 1;
  const end = lines.findIndex((line, index) => index >= from && !line.startsWith('Bibliography: '));
  return lines.slice(from, end === -1 ? undefined : end).map((line) => line.replace('Bibliography: ', ''));
};

describe('the lists of works', () => {
  test('are one under the usual heading where nothing else is said', async () => {
    const bytes = await renderWhole(toRender(briefing, sources));
    expect(headingsOf(bytes)).toEqual(['Heading1: Bibliography']);
    expect(worksUnder(bytes, 'Bibliography')).toHaveLength(3);
  });

  test('are one for each type, with every work in exactly one of them', async () => {
    const bytes = await renderWhole(toRender(briefing, sources, { bibliography: { split: 'type', consulted: false } }));
    expect(headingsOf(bytes)).toEqual([
      'Heading1: Bibliography: newspaper articles',
      'Heading1: Bibliography: reports',
    ]);
    expect(worksUnder(bytes, 'Bibliography: newspaper articles')).toEqual([expect.stringContaining('Talks stall')]);
    expect(worksUnder(bytes, 'Bibliography: reports')).toHaveLength(2);
  });

  test('are one for each language, what is not known last', async () => {
    const bytes = await renderWhole(
      toRender(briefing, sources, { bibliography: { split: 'language', consulted: false } }),
    );
    expect(headingsOf(bytes)).toEqual([
      'Heading1: Bibliography: English',
      'Heading1: Bibliography: Hebrew',
      'Heading1: Bibliography: language not known',
    ]);
  });

  test('name what was consulted and is not cited in a list of its own', async () => {
    const material: ExportMaterial = { ...noMaterial, cited: sources, consulted: [unread] };
    const bytes = await renderWhole(
      toRender(briefing, sources, { bibliography: { split: 'none', consulted: true } }, { material }),
    );
    expect(headingsOf(bytes)).toEqual(['Heading1: Bibliography', 'Heading1: Sources consulted, not cited']);
    expect(worksUnder(bytes, 'Sources consulted, not cited')).toEqual([expect.stringContaining('Only Read')]);
    expect(worksUnder(bytes, 'Bibliography')).toHaveLength(3);
  });
});

describe('annex and statement', () => {
  test.each([
    ['oscola', 'en', '4 November 2026'],
    ['oscola', 'en-US', 'November 4, 2026'],
    ['chicago-fullnote-bibliography', 'en', 'November 4, 2026'],
    ['chicago-fullnote-bibliography', 'en-GB', '4 November 2026'],
  ])('write English dates as the citations beside them: %s, %s', async (citationStyle, language, date) => {
    const dated = { ...news, metadata: { ...news.metadata, published: '2026-11-04' } };
    const written = buildBriefing([paragraph('One.', cite(1, 2))], { citationStyle, language });
    const bytes = await renderWhole(toRender(written, [dated], { sourceAnnex: true, sourceSummary: true }));
    const lines = linesOf(bytes);
    expect(lines.find((line) => line.includes('Published:'))).toContain(`Published: ${date}`);
    expect(
      lines.some((line) => !line.includes('Published:') && line.includes(date)),
      lines.join('\n'),
    ).toBe(true);
  });

  test('stand in a sound file: the statement above the text, the annex behind the works', async () => {
    const bytes = await renderWhole(toRender(briefing, sources, { sourceAnnex: true, sourceSummary: true }));
    expect(validatePackage(bytes)).toEqual([]);
    expect(headingsOf(bytes)).toEqual([
      'Heading1: Source summary statement',
      'Heading1: Bibliography',
      'Heading1: Source annex',
    ]);
    const lines = linesOf(bytes);
    const entries = lines.flatMap((line) => /^Normal: (\d\. [^\n]*)\n/.exec(line)?.[1] ?? []);
    expect(entries).toEqual(['1. The Harbour Post, Talks stall', '2. Names on the list', '3. Before the talks']);
    expect(lines.findIndex((line) => line.includes('cites 3 sources'))).toBeLessThan(
      lines.findIndex((line) => line.includes('One.')),
    );
  });

  test('have the analyst’s words where these are kept', async () => {
    const bytes = await renderWhole(
      toRender(briefing, sources, { sourceSummary: true }, { summary: 'Mine.\n\nAnd more.' }),
    );
    const lines = linesOf(bytes);
    expect(lines.filter((line) => /: (Mine\.|And more\.)$/.test(line))).toHaveLength(2);
    expect(lines.join(' ')).not.toContain('cites 3 sources');
  });

  test('are the same bytes each time', async () => {
    const input = toRender(briefing, sources, {
      sourceAnnex: true,
      sourceSummary: true,
      notes: 'endnotes',
      contents: 'headings',
      bibliography: { split: 'type', consulted: true },
    });
    const [one, other] = await Promise.all([renderWhole(input), renderWhole(input)]);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(validatePackage(one)).toEqual([]);
  });
});

test('whatever sources and settings there are, the file is sound', async () => {
  const settings = fc.record({
    notes: fc.constantFrom('footnotes' as const, 'endnotes' as const),
    contents: fc.constantFrom('none' as const, 'headings' as const, 'estimatedPages' as const),
    bibliography: fc.record({
      split: fc.constantFrom('none' as const, 'type' as const, 'language' as const),
      consulted: fc.boolean(),
    }),
    portionMarks: fc.boolean(),
    sourceAnnex: fc.boolean(),
    sourceSummary: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(arbitraryBriefing, settings, fc.option(fc.string()), async (made, chosen, summary) => {
      const material = { ...noMaterial, cited: [...made.sources], consulted: [unread] };
      const bytes = await renderWhole(toRender(made.briefing, [], chosen, { material, summary }));
      expect(validatePackage(bytes)).toEqual([]);
    }),
    { numRuns: isLongRun ? 200 : 20, seed: 11 },
  );
}, 120_000);
