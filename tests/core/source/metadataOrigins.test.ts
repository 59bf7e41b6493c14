import { describe, expect, it } from 'vitest';
import { editedOrigins } from '../../../src/core/source/editedOrigins.ts';
import { fieldsWithOrigin } from '../../../src/core/source/metadataOrigins.ts';
import { unknownMetadata } from '../../../src/core/source/unknownMetadata.ts';
import { buildMetadata } from '../../support/builders.ts';

const at = '2026-11-22T08:00:00.000Z';
const jsonLd = { kind: 'json-ld', detail: 'headline' } as const;
const openGraph = { kind: 'open-graph', detail: 'og:title' } as const;

it('every field of the metadata has an origin but the reliability, which has a history', () => {
  expect([...fieldsWithOrigin].sort()).toEqual(
    Object.keys(unknownMetadata)
      .filter((name) => name !== 'reliability')
      .sort(),
  );
});

describe('the origins of values that a person changes', () => {
  const before = buildMetadata({ title: 'Talks resume' });
  const origins = { title: { from: jsonLd, alternatives: [{ value: 'Talks go on', from: openGraph }] } };

  it('are the person’s, with what the document says kept beside', () => {
    expect(editedOrigins(before, { ...before, title: 'Talks!' }, origins, at).title).toEqual({
      from: { kind: 'person', detail: '', at },
      alternatives: [
        { value: 'Talks resume', from: jsonLd },
        { value: 'Talks go on', from: openGraph },
      ],
    });
  });

  it('stay the document’s where a value that it gives is chosen', () => {
    expect(editedOrigins(before, { ...before, title: 'Talks go on' }, origins, at).title).toEqual({
      from: { ...openGraph, at },
      alternatives: [{ value: 'Talks resume', from: jsonLd }],
    });
  });

  it('come back when the value does', () => {
    const edited = editedOrigins(before, { ...before, title: 'Talks!' }, origins, at);
    const back = editedOrigins({ ...before, title: 'Talks!' }, before, edited, at);
    expect(back.title?.from).toEqual({ ...jsonLd, at });
    expect(back.title?.alternatives).toEqual([{ value: 'Talks go on', from: openGraph }]);
  });

  it('say of an emptied field that it was emptied', () => {
    expect(editedOrigins(before, { ...before, title: '' }, origins, at).title?.from).toEqual({
      kind: 'person',
      detail: '',
      at,
    });
  });

  it('of values that are left alone are left alone', () => {
    expect(editedOrigins(before, { ...before, outlet: 'Another' }, origins, at).title).toBe(origins.title);
  });
});
