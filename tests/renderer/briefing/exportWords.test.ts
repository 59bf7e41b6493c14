import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../src/core/citation/citation.ts';
import { brokenCitations } from '../../../src/renderer/features/briefing/actions/brokenCitations.ts';
import { suggestFileName } from '../../../src/renderer/features/briefing/actions/suggestFileName.ts';
import { quoted } from '../../../src/renderer/features/briefing/citing/quoteMarks.ts';
import { cite, sourceId } from '../../support/draft.ts';

describe('the suggested file name', () => {
  it.each([
    ['Hostage talks: where they stand', 'Hostage talks where they stand.docx'],
    ['  ', 'Untitled briefing.docx'],
    ['..\\..//etc/passwd', 'etc passwd.docx'],
    ['a\u0000b\nc*?"<>|', 'a b c.docx'],
    ['שיחות', 'שיחות.docx'],
    ['Ends with dots...', 'Ends with dots.docx'],
  ])('of “%s” is %s', (title, name) => {
    expect(suggestFileName(title)).toBe(name);
  });

  it('is short enough for every file system, without cutting a character in two', () => {
    const name = suggestFileName('🕊'.repeat(300));
    expect(name.replaceAll('🕊', '')).toBe('.docx');
    expect(new TextEncoder().encode(name).length).toBeLessThan(200);
  });
});

describe('citations that cannot be exported', () => {
  it('are named by their number and by what is still known of their sources', () => {
    const citations = [cite('one'), cite('two'), cite('three')] as Citation[];
    const known = new Map([[sourceId('two'), { title: 'Talks', authors: [], outlet: 'The Post', published: '2026' }]]);
    expect(brokenCitations(citations, { missing: new Set([sourceId('two'), sourceId('three')]), known })).toEqual([
      { number: 2, sources: 'The Post, 2026' },
      { number: 3, sources: sourceId('three') },
    ]);
  });
});

describe('a quoted passage', () => {
  it.each([
    ['en', '“one two”'],
    ['en-GB', '“one two”'],
    ['de', '„one two“'],
    ['fr-FR', '« one two »'],
    ['ar', '«one two»'],
    ['xx', '“one two”'],
  ])('stands in the quotation marks of %s', (language, expected) => {
    expect(quoted(' one\n two ', language)).toBe(expected);
  });
});
