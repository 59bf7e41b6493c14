import { parsePersonName, uniqueNames } from '../bylines/byline.ts';
import { parsePublishedDate } from '../dates/publishedDate.ts';
import type { FoundMetadata } from '../extraction.ts';
import { chooseMetadata, type Finding, finding } from './chooseMetadata.ts';
import { propertyText } from './documentProperties.ts';
import { parseLanguageTag } from './languageTag.ts';

/** A sender as a mail header names one: `Jane Roe <j.roe@example.org>`. */
export interface MailAddress {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
}

/** The header of a mail, decoded; a field that it does not have is absent. */
export interface MailHeader {
  readonly subject?: string | undefined;
  readonly from?: readonly MailAddress[] | undefined;
  /** Who sent it for those in `from`. */
  readonly sender?: MailAddress | undefined;
  /** As it is written there: `Sun, 22 Nov 2026 08:30:00 +0200`, or ISO 8601. */
  readonly date?: string | undefined;
  /** `Content-Language`. */
  readonly language?: string | undefined;
  /** `Archived-At`: where the message can be read. */
  readonly archivedAt?: string | undefined;
}

/** What a mail says of itself: who wrote it, when it was sent, on what. A sender without a name is known by the address. */
export function mailMetadata(header: MailHeader): FoundMetadata {
  const named = (addresses: readonly MailAddress[]) => uniqueNames(addresses.flatMap(senderName));
  const findings: Finding[] = [
    ...finding('type', 'personal_communication', 'file-format'),
    ...finding('title', propertyText(header.subject), 'mail-header', 'Subject'),
    ...finding('authors', named(header.from ?? []), 'mail-header', 'From'),
    ...finding('authors', named(header.sender === undefined ? [] : [header.sender]), 'mail-header', 'Sender'),
    // “-0000” is how mail says that it knows the moment in UTC but not the place (RFC 5322, section 3.3).
    ...finding(
      'published',
      parsePublishedDate((header.date ?? '').replace(/\s*-0000\b.*$/, ' +0000').replace(/\s*\([^)]*\)\s*$/, '')),
      'mail-header',
      'Date',
    ),
    ...finding('language', parseLanguageTag(header.language?.split(',')[0] ?? ''), 'mail-header', 'Content-Language'),
  ];
  return chooseMetadata(findings);
}

function senderName({ name, address }: MailAddress) {
  const parsed = parsePersonName((name ?? '').replace(/^["']+|["']+$/g, ''));
  if (parsed !== undefined) return [parsed];
  const plain = propertyText(address);
  return plain === undefined ? [] : [{ literal: plain }];
}
