import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, BriefingDocument, Inline } from '../../../src/core/briefing/document.ts';
import { DOCUMENT_VERSION, documentSchema } from '../../../src/core/briefing/document.ts';
import { mapLines } from '../../../src/core/briefing/walkDocument.ts';
import { countedBytes } from '../../../src/core/countedBytes.ts';
import type { SourceId } from '../../../src/core/ids.ts';
import { readMarkdown } from '../../../src/core/markdown/readMarkdown.ts';
import { writeMarkdown } from '../../../src/core/markdown/writeMarkdown.ts';
import { arbitraryBrief } from '../../support/arbitraryBrief.ts';
import { buildBriefing } from '../../support/buildBriefing.ts';
import { sourceId } from '../../support/buildSource.ts';
import { isLongRun } from '../../support/seeded.ts';

const KEYS = ['cohen2026', 'roe:2025.a', 'a b/c', 'דוח2026', 'https://a.example/x'];
const ids = KEYS.map((_, index) => sourceId(index));
const keyOf = (id: SourceId): string => KEYS[ids.indexOf(id)] ?? '';

const findWork = (key: string) => {
  const index = KEYS.indexOf(key);
  return index < 0 ? undefined : sourceId(index);
};

const fileOf = (image: string): string => `my images/${image}.png`;
const findImage = (address: string) => {
  const image = /^my images\/([0-9a-f]{64})\.png$/.exec(address)?.[1];
  return image === undefined ? { fault: 'is not there' } : { image, width: 640, height: 480 };
};

/** What leads to a block names it by its place. */
const withoutIds = (blocks: readonly Block[]): unknown => {
  const places = new Map(blocks.map(({ id }, place) => [id, place]));
  const bare = (inlines: readonly Inline[]): Inline[] =>
    inlines.map((inline) => {
      if (inline.kind === 'footnote') return { ...inline, id: '', inlines: bare(inline.inlines) };
      if (inline.kind === 'crossReference') return { ...inline, target: places.get(inline.target) };
      return inline.kind === 'citation' ? { ...inline, id: '' } : inline;
    }) as unknown as Inline[];
  return blocks.map((block) => ({ ...mapLines(block, bare), id: '' }));
};

const read = (text: string) => readMarkdown(text, { findWork, findImage, randomBytes: countedBytes() });

test('a paragraph beside a table that reads like a caption comes back as it stands', () => {
  const [table, between] = read('| a |\n| --- |\n| b |\n\nText.').blocks;
  for (const words of [': Ports', 'Table: Ports', 'table: Ports', ':', 'Table:']) {
    const paragraph = { ...between, inlines: [{ kind: 'text', text: words }] };
    const document = documentSchema.parse({ version: DOCUMENT_VERSION, blocks: [table, paragraph] });
    const { blocks, problems } = read(writeMarkdown({ ...buildBriefing([]), document }, { keyOf, fileOf }).text);
    expect(withoutIds(blocks)).toEqual(withoutIds(document.blocks));
    expect(problems).toEqual([]);
  }
});

test('a heading at the end that reads like that of the list of works comes back as it stands', () => {
  const [cited, heading] = read(`[@${keyOf(sourceId(1))}]\n\n# &#82;eferences`).blocks;
  const document = documentSchema.parse({ version: DOCUMENT_VERSION, blocks: [cited, heading] });
  const { blocks, problems } = read(writeMarkdown({ ...buildBriefing([]), document }, { keyOf, fileOf }).text);
  expect(withoutIds(blocks)).toEqual(withoutIds(document.blocks));
  expect(problems).toEqual([]);
  expect(blocks).toHaveLength(2);
});

/** Those whose words for places differ. */
const languages = fc.constantFrom('en', 'de', 'fr', 'es', 'ar');

test('a document that is written and read again is the same', () => {
  fc.assert(
    fc.property(arbitraryBrief, languages, (document: BriefingDocument, language) => {
      const { header } = buildBriefing([]);
      const { text } = writeMarkdown({ header: { ...header, language }, document }, { keyOf, fileOf });
      const { blocks, problems } = read(text);
      expect(withoutIds(blocks), text).toEqual(withoutIds(document.blocks));
      expect(problems, text).toEqual([]);
      documentSchema.parse({ version: DOCUMENT_VERSION, blocks });
    }),
    { numRuns: isLongRun ? 2_000 : 200 },
  );
}, 600_000);
