import { expect, test } from 'vitest';
import { makeSourceSummary } from '../../../src/core/annex/makeSourceSummary.ts';
import type { Block } from '../../../src/core/briefing/document.ts';
import { usualExportSettings } from '../../../src/core/briefing/exportSettings.ts';
import type { Claim } from '../../../src/core/claim/claim.ts';
import { exportFindings } from '../../../src/core/exporting/exportFindings.ts';
import type { BlockId } from '../../../src/core/ids.ts';
import {
  buildBriefing,
  cite,
  footnote,
  heading,
  list,
  paragraph,
  table,
  withHeader,
} from '../../support/buildBriefing.ts';
import { buildClaim, buildExcerpt, excerptId } from '../../support/buildEvidence.ts';
import { noMaterial, noneUnprinted } from '../../support/buildExport.ts';
import { buildSource, citationId } from '../../support/buildSource.ts';

const image = (given: object): Block => ({
  kind: 'image',
  id: 'blk_image00000000000' as BlockId,
  image: 'a'.repeat(64),
  size: { width: 10, height: 10 },
  width: 50,
  alt: '',
  ...given,
});
const kindsIn = (blocks: readonly Block[], header = {}) =>
  exportFindings(buildBriefing(blocks, header), usualExportSettings, noMaterial, null, noneUnprinted).map(
    ({ kind }) => kind,
  );
const refersTo = (target: string) => paragraph('See ', { kind: 'crossReference', target: target as BlockId });

test('an image that says nothing to those who do not see it is named, a decorative one is not', () => {
  expect(kindsIn([image({})])).toEqual(['image-without-words']);
  expect(kindsIn([image({ alt: ' ' })])).toEqual(['image-without-words']);
  expect(kindsIn([image({ alt: 'A map' })])).toEqual([]);
  expect(kindsIn([image({ decorative: true })])).toEqual([]);
});

test('what is marked above the file is named, on list items too', () => {
  const red = { ...paragraph('x'), marking: 'TLP:RED' } as Block;
  expect(kindsIn([red], { marking: 'TLP:AMBER' })).toEqual(['marked-above']);
  expect(kindsIn([red], { marking: null })).toEqual(['marked-above']);
  expect(kindsIn([red], { marking: 'TLP:RED' })).toEqual([]);
  expect(kindsIn([{ ...paragraph('x'), marking: 'TLP:CLEAR' } as Block], { marking: null })).toEqual([]);
  const items = list('- one', '- two') as Extract<Block, { kind: 'list' }>;
  const marked = { ...items, items: items.items.map((item) => ({ ...item, marking: 'TLP:AMBER+STRICT' as const })) };
  expect(kindsIn([marked], { marking: 'TLP:AMBER' })).toEqual(['marked-above']);
});

test('a cited source that is marked above the file is named', () => {
  const source = buildSource(1, { title: 'Internal note', marking: 'TLP:AMBER', outlet: 'Desk', published: '2026' });
  const material = { ...noMaterial, cited: [source] };
  const found = (marking: 'TLP:GREEN' | 'TLP:AMBER') =>
    exportFindings(buildBriefing([], { marking }), usualExportSettings, material, null, noneUnprinted);
  expect(found('TLP:GREEN')).toEqual([
    {
      kind: 'source-marked-above',
      sourceId: source.id,
      title: 'Internal note',
      marking: 'TLP:AMBER',
      banner: 'TLP:GREEN',
    },
  ]);
  expect(found('TLP:AMBER')).toEqual([]);
});

test('a source that the file lists as consulted and that is marked above it is named', () => {
  const known = { outlet: 'Desk', published: '2026' };
  const material = { ...noMaterial, consulted: [buildSource(1, { title: 'Cable', marking: 'TLP:RED', ...known })] };
  const found = exportFindings(
    buildBriefing([], { marking: 'TLP:AMBER' }),
    usualExportSettings,
    material,
    null,
    noneUnprinted,
  );
  expect(found).toMatchObject([{ kind: 'source-marked-above', title: 'Cable', marking: 'TLP:RED' }]);
});

test('cited sources of which a citation names nobody or no date are named together, each once', () => {
  const author = { family: 'Haddad', given: 'Leila' };
  const whole = buildSource(1, { title: 'Whole', authors: [author], published: '2026-11' });
  const byOutlet = buildSource(2, { title: 'By its outlet', outlet: 'The Levant Courier', published: null });
  const byEditor = buildSource(3, { title: 'Edited', editors: [author], published: null });
  const byPublisher = buildSource(4, { title: 'Put out', publisher: 'The Ministry', published: '2026' });
  const bare = buildSource(5, { title: 'Bare', published: null });
  const law = buildSource(6, { title: 'A law', type: 'legislation', published: '1994' });
  const material = { ...noMaterial, cited: [whole, byOutlet, byEditor, byPublisher, bare, law] };
  const named = ({ id, metadata: { title } }: typeof whole) => ({ sourceId: id, title });
  expect(exportFindings(buildBriefing([]), usualExportSettings, material, null, noneUnprinted)).toEqual([
    { kind: 'sources-unattributed', sources: [named(bare)] },
    { kind: 'sources-undated', sources: [byOutlet, byEditor, bare].map(named) },
  ]);
  // What is only listed as consulted is not cited.
  const consulted = { ...noMaterial, consulted: [bare] };
  expect(exportFindings(buildBriefing([]), usualExportSettings, consulted, null, noneUnprinted)).toEqual([]);
});

test('cited sources of which only the bibliographic entry is here are named together', () => {
  const known = { outlet: 'The Levant Courier', published: '2026-11-20' };
  const [whole, entry] = [buildSource(1, { title: 'Whole', ...known }), buildSource(2, { title: 'Entry', ...known })];
  for (const format of ['csl-json', 'ris', 'bibtex', 'medline', 'endnote'] as const) {
    const material = { ...noMaterial, cited: [whole, { ...entry, format }] };
    expect(exportFindings(buildBriefing([]), usualExportSettings, material, null, noneUnprinted)).toEqual([
      { kind: 'sources-entry-only', sources: [{ sourceId: entry.id, title: 'Entry' }] },
    ]);
  }
});

test('cited sources whose reading left something out are named together with what it said', () => {
  const known = { outlet: 'The Levant Courier', published: '2026-11-20' };
  const [whole, read] = [buildSource(1, { title: 'Whole', ...known }), buildSource(2, { title: 'Struck', ...known })];
  const notices = ['2 passages that are struck out stand between ~~.', 'Hidden text was left out.'];
  const found = (...cited: (typeof whole)[]) =>
    exportFindings(buildBriefing([]), usualExportSettings, { ...noMaterial, cited }, null, noneUnprinted);
  expect(found(whole, { ...read, notices })).toEqual([
    { kind: 'sources-with-notices', sources: [{ sourceId: read.id, title: 'Struck', notices }] },
  ]);
  // Of an entry nothing was read: that only the entry is here is what is said of it.
  expect(found({ ...read, notices, format: 'ris' })).toMatchObject([{ kind: 'sources-entry-only' }]);
});

test('cited sources with near copies that are not cited are named, with how many', () => {
  const known = { outlet: 'The Levant Courier', published: '2026-11-20' };
  const [one, other] = [buildSource(1, { title: 'One', ...known }), buildSource(2, { title: 'Other', ...known })];
  const material = { ...noMaterial, cited: [one, other], uncitedCopies: [{ sourceId: other.id, count: 3 }] };
  expect(exportFindings(buildBriefing([]), usualExportSettings, material, null, noneUnprinted)).toEqual([
    { kind: 'sources-copied', sources: [{ sourceId: other.id, title: 'Other', copies: 3 }] },
  ]);
});

test('what was written in citations and is not printed is named once, with where it stands', () => {
  const item = { source: 1, locator: { label: 'page' as const, value: '33' }, suffix: ' emphasis added' };
  const first = paragraph('Ten were released', cite(1, 2, item), '.');
  const second = paragraph('As is known', footnote(3, 'So says ', cite(2, item)), '.');
  const briefing = buildBriefing([first, paragraph('Printed', cite(4, item)), second]);
  const unprinted = [
    { id: citationId(2), unprinted: [{ item: 0, part: 'suffix' as const }] },
    { id: citationId(1), unprinted: [{ item: 1, part: 'locator' as const }] },
  ];
  expect(exportFindings(briefing, usualExportSettings, noMaterial, null, { ...noneUnprinted, unprinted })).toEqual([
    {
      kind: 'parts-unprinted',
      places: [
        { blockId: first.id, words: 'Ten were released.', citationId: citationId(1), written: 'p. 33' },
        { blockId: second.id, words: 'As is known.', citationId: citationId(2), written: 'emphasis added' },
      ],
    },
  ]);
});

test('a heading that skips a level is named', () => {
  expect(kindsIn([heading(1, 'a'), heading(2, 'b'), heading(3, 'c'), heading(1, 'd')])).toEqual([]);
  expect(kindsIn([heading(1, 'a'), heading(3, 'b')])).toEqual(['heading-skipped']);
  expect(kindsIn([heading(2, 'a')])).toEqual(['heading-skipped']);
});

test('a cross-reference is named when its target is gone or has no number', () => {
  const target = heading(1, 'There');
  const plain = withHeader(table(['a'], ['1']));
  const captioned = { ...plain, caption: [{ kind: 'text', text: 'Costs' }] } as Block;
  expect(kindsIn([target, refersTo(target.id)])).toEqual([]);
  expect(kindsIn([captioned, refersTo(captioned.id)])).toEqual([]);
  expect(kindsIn([plain, refersTo(plain.id)])).toEqual(['reference-without-target']);
  expect(kindsIn([refersTo('blk_gone000000000000')])).toEqual(['reference-without-target']);
});

test('a cited claim that nobody has confirmed on a newer wording is named once, where it is cited first', () => {
  const claimOf = (number: number, statement: string) =>
    buildClaim(number, statement, [{ excerptId: excerptId(2), relation: 'supports' }]);
  const [one, other] = [claimOf(1, 'Ten were released.'), claimOf(2, 'Two were not.')];
  const unconfirmed = [{ excerptId: excerptId(2), insteadOf: excerptId(1) }];
  const material = { ...noMaterial, claims: [{ ...one, unconfirmed }, other] };
  const citing = (number: number, { id }: Claim) => cite(number, { source: 1, claimId: id });
  const first = paragraph('As is known', footnote(3, 'So says ', citing(1, one)), '.');
  const briefing = buildBriefing([paragraph('None'), first, paragraph('Again', citing(2, one), citing(4, other))]);
  expect(exportFindings(briefing, usualExportSettings, material, null, noneUnprinted)).toEqual([
    {
      kind: 'claim-unconfirmed',
      blockId: first.id,
      words: 'As is known.',
      claimId: one.id,
      statement: 'Ten were released.',
    },
  ]);
  // A claim of the library that this briefing does not cite is no matter of its export.
  expect(exportFindings(buildBriefing([]), usualExportSettings, material, null, noneUnprinted)).toEqual([]);
});

test('cited claims that passages contradict are named together, each with how many and where it is cited first', () => {
  const [one, two, three] = [buildExcerpt(1), buildExcerpt(2), buildExcerpt(3)];
  const contradicted = buildClaim(1, 'Ten were released.', [
    { excerptId: three.id, relation: 'supports' },
    { excerptId: one.id, relation: 'contradicts' },
    { excerptId: two.id, relation: 'contradicts' },
  ]);
  const gap = buildClaim(2, 'Nobody knows.', [{ excerptId: one.id, relation: 'contradicts' }]);
  const agreed = buildClaim(3, 'Two were not.', [
    { excerptId: three.id, relation: 'supports' },
    { excerptId: two.id, relation: 'context' },
  ]);
  const uncited = buildClaim(4, 'Left out.', [{ excerptId: one.id, relation: 'contradicts' }]);
  const material = {
    ...noMaterial,
    claims: [agreed, contradicted, { ...gap, type: 'gap' as const }, uncited],
    excerpts: [one, two, three],
  };
  const citing = (number: number, { id }: Claim) => cite(number, { source: 1, claimId: id });
  const first = paragraph('So', citing(1, gap), citing(2, agreed));
  const second = paragraph('As is known', footnote(3, 'So says ', citing(4, contradicted)), '.');
  const briefing = buildBriefing([first, second, paragraph('Again', citing(5, gap), citing(6, contradicted))]);
  expect(exportFindings(briefing, usualExportSettings, material, null, noneUnprinted)).toEqual([
    {
      kind: 'claims-contradicted',
      claims: [
        { claimId: gap.id, statement: 'Nobody knows.', passages: 1, blockId: first.id },
        { claimId: contradicted.id, statement: 'Ten were released.', passages: 2, blockId: second.id },
      ],
    },
  ]);
});

test('a kept statement is named once the library says something else', () => {
  const briefing = buildBriefing([paragraph('x')]);
  const settings = { ...usualExportSettings, sourceSummary: true };
  const basis = makeSourceSummary(briefing, noMaterial, 'en-US');
  expect(exportFindings(briefing, settings, noMaterial, { basis }, noneUnprinted)).toEqual([]);
  expect(exportFindings(briefing, settings, noMaterial, { basis: 'As of last week.' }, noneUnprinted)).toEqual([
    { kind: 'summary-outdated' },
  ]);
  expect(
    exportFindings(briefing, usualExportSettings, noMaterial, { basis: 'As of last week.' }, noneUnprinted),
  ).toEqual([]);
});

test('English words in a file of a language that the program has none in are named', () => {
  expect(kindsIn([paragraph('x')], { language: 'nl' })).toEqual(['words-in-english']);
  for (const language of ['en-US', 'en-GB', 'fr', 'de', 'es', 'ar', 'he', 'he-IL']) {
    expect(kindsIn([paragraph('x')], { language })).toEqual([]);
  }
});
