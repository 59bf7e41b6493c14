import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '../../../src/core/briefing/document.ts';
import { usualExportSettings } from '../../../src/core/briefing/exportSettings.ts';
import { validatePackage } from '../../../src/core/docx/validatePackage.ts';
import type { BlockId } from '../../../src/core/ids.ts';
import { buildBriefing, exportBytes, heading, paragraph } from '../../support/buildBriefing.ts';
import { buildPng } from '../../support/buildImage.ts';

const id = (number: number) => `blk_${String(number).padStart(16, '0')}` as BlockId;
const HASH = 'a'.repeat(64);
const MEDIA = `word/media/${'a'.repeat(32)}.png`;
const DOCUMENT = 'word/document.xml';
const CUSTOM = 'docProps/custom.xml';
const field = (text: string) => ({ inlines: [{ kind: 'text' as const, text }] });
const blocks: Block[] = [
  { ...heading(1, 'One'), id: id(1) },
  paragraph({ kind: 'crossReference', target: id(1) }),
  { kind: 'table', id: id(2), rows: [{ cells: [{ ...field('a'), rows: 2 }, field('b')] }, { cells: [field('c')] }] },
  { kind: 'image', id: id(3), image: HASH, size: { width: 30, height: 20 }, width: 50, alt: 'x' },
  { kind: 'sectionBreak', id: id(4), orientation: 'landscape' },
  paragraph('Behind.'),
];
let sound: Record<string, Uint8Array>;

beforeAll(async () => {
  const briefing = buildBriefing(blocks, { marking: 'TLP:AMBER' });
  const images = new Map([[HASH, { bytes: buildPng(), type: 'image/png' as const }]]);
  const settings = { ...usualExportSettings, contents: 'estimatedPages' as const };
  sound = unzipSync(await exportBytes(briefing, [], { images, settings, identifier: 'brf_0000000000000001' }));
});

/** The faults of the file after one part was changed. The change must have an effect, or the test would prove nothing. */
function faultsAfter(part: string, from: string | RegExp, to: string): readonly string[] {
  const before = strFromU8(sound[part] ?? new Uint8Array());
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return validatePackage(zipSync({ ...sound, [part]: strToU8(after) }));
}

test('what we export has no fault', () => {
  expect(validatePackage(zipSync(sound))).toEqual([]);
});

describe('bookmarks', () => {
  test('have two ends', () => {
    expect(faultsAfter(DOCUMENT, '<w:bookmarkEnd w:id="1"/>', '')).toEqual([`${DOCUMENT}: the bookmark 1 has no end.`]);
    expect(faultsAfter(DOCUMENT, /<w:bookmarkStart w:id="2"[^>]*>/, '')).toContain(
      `${DOCUMENT}: a bookmark ends that has not begun (2).`,
    );
  });

  test('have names that Word takes', () => {
    expect(faultsAfter(DOCUMENT, /w:name="_Toc\d+"/, 'w:name="_a b"')).toContain(
      `${DOCUMENT}: "_a b" is no name of a bookmark.`,
    );
  });

  test('are there for every field that refers to one', () => {
    expect(faultsAfter(DOCUMENT, / REF _Ref\d+/, ' REF gone')).toEqual([
      `${DOCUMENT}: a field refers to the bookmark gone, which is not there.`,
    ]);
    expect(faultsAfter(DOCUMENT, / PAGEREF _Toc\d+/, ' PAGEREF gone')).toEqual([
      `${DOCUMENT}: a field refers to the bookmark gone, which is not there.`,
    ]);
  });
});

describe('fields', () => {
  test('lie within each other, each with its code before its result', () => {
    expect(faultsAfter(DOCUMENT, /(<w:fldChar w:fldCharType="separate"\/>)/, '$1$1')).toEqual([
      `${DOCUMENT}: a field is separated twice.`,
    ]);
    expect(faultsAfter(DOCUMENT, /<w:r><w:fldChar w:fldCharType="begin"\/><\/w:r>/, '')).toContain(
      `${DOCUMENT}: a field's code stands outside of it.`,
    );
  });
});

describe('drawings', () => {
  test('have a size and properties', () => {
    expect(faultsAfter(DOCUMENT, /<wp:extent cx="\d+"/, '<wp:extent cx="0"')).toEqual([
      `${DOCUMENT}: a drawing has no size.`,
    ]);
    expect(faultsAfter(DOCUMENT, /<wp:docPr [^>]*\/>/, '')).toEqual([`${DOCUMENT}: a drawing has no properties.`]);
  });

  test('show bytes that are what their name says, related as an image', () => {
    expect(validatePackage(zipSync({ ...sound, [MEDIA]: strToU8('GIF89a') }))).toEqual([`${MEDIA}: is no such image.`]);
    expect(faultsAfter('word/_rels/document.xml.rels', /relationships\/image"/, 'relationships/chart"')).toContain(
      `${DOCUMENT}: a:blip is related to something else: http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart.`,
    );
  });
});

describe('sections', () => {
  test('have pages with room for text, and end the body', () => {
    expect(faultsAfter(DOCUMENT, /w:left="1418"/, 'w:left="11418"')).toEqual([
      `${DOCUMENT}: section 1 has pages without room for text.`,
    ]);
    expect(faultsAfter(DOCUMENT, /<w:pgSz [^>]*>/, '')).toEqual([`${DOCUMENT}: section 1 has no size of its pages.`]);
    expect(faultsAfter(DOCUMENT, 'w:w="16838" w:h="11906"', 'w:w="11906" w:h="16838"')).toEqual([
      `${DOCUMENT}: section 2 lies on pages that stand.`,
    ]);
    expect(faultsAfter(DOCUMENT, '</w:sectPr></w:body>', '</w:sectPr><w:p/></w:body>')).toEqual([
      `${DOCUMENT}: the properties of its last section do not end it.`,
    ]);
  });
});

describe('tables', () => {
  test('a cell goes on only below the one that it belongs to', () => {
    expect(faultsAfter(DOCUMENT, '<w:vMerge w:val="restart"/>', '')).toEqual([
      `${DOCUMENT}: row 2 of a table goes on with a cell that does not stand above it.`,
    ]);
  });
});

describe('the marking', () => {
  test('is named by every section for every kind of page', () => {
    expect(faultsAfter(DOCUMENT, /<w:headerReference w:type="first" [^>]*>/, '')).toEqual([
      `${DOCUMENT}: section 1 has no first header of its own.`,
    ]);
  });

  test.each([
    ['the exact label', 'TLP:AMBER', 'TLP: AMBER'],
    ['at the right', 'w:jc w:val="right"', 'w:jc w:val="left"'],
    ['in at least 12 points', 'w:sz w:val="24"', 'w:sz w:val="22"'],
  ])('is %s', (_what, from, to) => {
    expect(faultsAfter('word/header2.xml', from, to)).toEqual([
      'word/header2.xml: does not show the marking TLP:AMBER as it must be shown.',
    ]);
  });
});

describe('custom properties', () => {
  test('have names and numbers of their own, from 2, in the format that Word reads', () => {
    expect(faultsAfter(CUSTOM, 'pid="3"', 'pid="2"')).toEqual([`${CUSTOM}: two properties have the number 2.`]);
    expect(faultsAfter(CUSTOM, 'pid="2"', 'pid="1"')).toEqual([`${CUSTOM}: Identifier has the number 1.`]);
    expect(faultsAfter(CUSTOM, '{D5CDD505', '{D5CDD506')).toEqual([
      `${CUSTOM}: Identifier has a format that Word does not read.`,
    ]);
  });
});
