import { describe, expect, it } from 'vitest';
import { detectContainer } from '../../../src/core/importing/formats/detectContainer.ts';

const detect = (text: string, name: string) => detectContainer(new TextEncoder().encode(text), name);
const mail = 'From: a@b.example\nSubject: x\n\nWords.\n';

describe('a file that holds many works', () => {
  it.each([
    ['From - Sun Nov 22 08:30:00 2026\n', 'Inbox'],
    ['From - Sun Nov 22 08:30:00 2026\r\n', 'Case 2.1'],
    ['From 1850011223344556677@xxx Sun Nov 22 06:30:59 +0000 2026\n', 'All mail.mbox'],
    ['From a@b.example Sun, 22 Nov 2026 08:30:00 +0200\n', 'box.txt'],
    ['\nFrom MAILER-DAEMON Fri Jul  8 12:08:34 2011\n', 'mbox'],
  ])('is a mailbox by its first line: %j in %s', (line, name) => {
    expect(detect(`${line}${mail}`, name)).toBe('mbox');
  });

  it.each([
    [`From - Sun Nov 22 08:30:00 2026\n${mail}`, 'saved alone.eml'],
    ['From Monday, 22 November 2026 at 08:30 the quay is closed.\nFrom the west nothing was heard.', 'note.txt'],
    [mail, 'mail.eml'],
    [`The mails:\nFrom - Sun Nov 22 08:30:00 2026\n${mail}`, 'note.txt'],
  ])('is none where a text only looks like one: %j', (text, name) => {
    expect(detect(text, name)).toBeUndefined();
  });

  it.each([
    ['\nPMID- 39876543\nOWN - NLM\nTI  - Ports\n', 'pubmed-ports.nbib', 'medline'],
    ['PMID- 39876543\r\nOWN - NLM\r\n', 'pubmed-ports-set.txt', 'medline'],
    ['\ufeff%0 Journal Article\n%T Ports\n', 'citation.enw', 'endnote'],
    ['%0 Journal Article\r\n%A Roe, Jane\r\n', 'export.txt', 'endnote'],
    // Named so and yet none: opening it says what is wrong.
    ['Nothing of the kind.', 'broken.nbib', 'medline'],
    ['Nothing of the kind.', 'broken.enw', 'endnote'],
  ])('is a bibliography: %j in %s', (text, name, format) => {
    expect(detect(text, name)).toBe(format);
  });

  it.each([
    ['See PMID- 39876543 for the ports.\nPMID- 1\n', 'note.txt'],
    ['%0 of them came.\nOne left.', 'note.txt'],
  ])('is no bibliography where prose begins alike: %j', (text, name) => {
    expect(detect(text, name)).toBeUndefined();
  });
});
