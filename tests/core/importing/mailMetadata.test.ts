import { expect, it } from 'vitest';
import { mailMetadata } from '../../../src/core/importing/metadata/mailMetadata.ts';

it('a mail says who wrote it, when and on what, and that its header says so', () => {
  const { metadata, origins } = mailMetadata({
    subject: 'Lists at Kestrel Point',
    from: [{ name: 'Ines Okafor', address: 'ines@tideline.example' }, { address: 'desk@tideline.example' }],
    sender: { name: 'List Robot', address: 'robot@tideline.example' },
    date: 'Tue, 3 Nov 2026 09:10:00 -0000 (UTC)',
    language: 'en-GB, fr',
  });
  expect(metadata).toEqual({
    type: 'personal_communication',
    title: 'Lists at Kestrel Point',
    authors: [{ family: 'Okafor', given: 'Ines' }, { literal: 'desk@tideline.example' }],
    published: '2026-11-03T09:10:00+00:00',
    language: 'en-GB',
  });
  expect(origins.published?.from).toEqual({ kind: 'mail-header', detail: 'Date' });
  expect(origins.authors).toEqual({
    from: { kind: 'mail-header', detail: 'From' },
    alternatives: [{ value: [{ family: 'Robot', given: 'List' }], from: { kind: 'mail-header', detail: 'Sender' } }],
  });
});

it('a mail without a header says nothing but that it is one', () => {
  expect(mailMetadata({}).metadata).toEqual({ type: 'personal_communication' });
});
