import { describe, expect, it } from 'vitest';
import { emptyRow, formOf, parseMetadataForm } from '../../../src/renderer/features/sourceDetails/metadataForm.ts';
import { buildMetadata } from '../../support/builders.ts';

describe('the form of a source’s details', () => {
  it('gives back what it was filled with', () => {
    const metadata = buildMetadata({
      authors: [{ family: 'Haddad', given: 'Leila' }, { literal: 'Open Ledger Institute' }],
      published: '2026-11',
      accessed: null,
      reliability: 'F',
      marking: 'TLP:AMBER',
    });
    expect(parseMetadataForm(formOf(metadata))).toEqual({ ok: true, metadata });
  });

  it('drops white space around values, and authors without a name', () => {
    const form = {
      ...formOf(buildMetadata({ authors: [] })),
      title: '  Talks resume ',
      published: ' ',
      authors: [emptyRow('person'), { ...emptyRow('person'), family: ' Haddad ' }, emptyRow('organisation')],
    };
    expect(parseMetadataForm(form)).toMatchObject({
      ok: true,
      metadata: { title: 'Talks resume', published: null, authors: [{ family: 'Haddad', given: '' }] },
    });
  });

  it.each(['22 Nov 2026', 'November 22, 2026', '22.11.2026', ' 2026-11-22 '])('takes %s for a day', (published) => {
    expect(parseMetadataForm({ ...formOf(buildMetadata()), published })).toMatchObject({
      ok: true,
      metadata: { published: '2026-11-22' },
    });
  });

  it('says what a date may be that may be two', () => {
    expect(parseMetadataForm({ ...formOf(buildMetadata()), published: '03/04/2026' })).toEqual({
      ok: false,
      errors: { published: 'This may be 3 Apr 2026 or 4 Mar 2026. Write the month as a word: “3 Apr 2026”.' },
    });
  });

  it.each(['2026-13', '22 November', 'yesterday'])('says how a date is written when it is %s', (published) => {
    expect(parseMetadataForm({ ...formOf(buildMetadata()), published })).toEqual({
      ok: false,
      errors: {
        published: 'Write a date such as 9 Feb 2026, Feb 2026 or 2026, or two of them with “to” between.',
      },
    });
  });

  it('takes only addresses that can become a link', () => {
    expect(parseMetadataForm({ ...formOf(buildMetadata()), url: 'javascript:alert(1)' })).toEqual({
      ok: false,
      errors: { url: 'A URL starts with http:// or https://.' },
    });
  });

  it('asks for the family name of an author who has only given names', () => {
    const authors = [{ ...emptyRow('person'), given: 'Leila' }];
    expect(parseMetadataForm({ ...formOf(buildMetadata()), authors })).toMatchObject({
      ok: false,
      errors: { authors: expect.stringContaining('family name') },
    });
  });

  it('names every field that is wrong', () => {
    const form = { ...formOf(buildMetadata()), published: 'x', accessed: 'y', url: 'z' };
    const parsed = parseMetadataForm(form);
    expect(parsed.ok ? [] : Object.keys(parsed.errors).sort()).toEqual(['accessed', 'published', 'url']);
  });
});
