import { expect, it } from 'vitest';
import { chooseMetadata, finding } from '../../../src/core/importing/metadata/chooseMetadata.ts';
import { completeMetadata } from '../../../src/core/importing/metadata/completeMetadata.ts';

const at = '2026-11-22T08:00:00.000Z';

it('a source without a title is called by its file name, and says so', () => {
  const { metadata, origins } = completeMetadata({ metadata: {} }, { name: 'field note.v2.txt', at });
  expect(metadata.title).toBe('field note.v2');
  expect(origins).toEqual({ title: { from: { kind: 'file-name', detail: '' }, alternatives: [] } });
});

it('the name of a file is taken without what nobody sees in it', () => {
  const { metadata } = completeMetadata(
    { metadata: {} },
    { name: 'Löse\u00adgeld\u200b.pdf', at: '2026-11-22T08:00:00Z' },
  );
  expect(metadata.title).toBe('Lösegeld');
});

it('a title given by the person goes before the document’s, which stays at hand', () => {
  const found = chooseMetadata(finding('title', 'Draft', 'word-property', 'dc:title'));
  const { metadata, origins } = completeMetadata(found, { name: 'a.docx', title: 'Weekly report 12', at });
  expect(metadata.title).toBe('Weekly report 12');
  expect(origins.title).toEqual({
    from: { kind: 'person', detail: '', at },
    alternatives: [{ value: 'Draft', from: { kind: 'word-property', detail: 'dc:title' } }],
  });
});

it('a value of which no place is noted is the document’s own', () => {
  const { origins } = completeMetadata({ metadata: { title: 'Cues', language: 'fr' } }, { name: 'a.srt', at });
  expect(origins).toEqual({
    title: { from: { kind: 'document', detail: '' }, alternatives: [] },
    language: { from: { kind: 'document', detail: '' }, alternatives: [] },
  });
});
