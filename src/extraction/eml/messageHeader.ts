import { addressParser } from 'postal-mime';
import type { DraftBlock } from '../../core/importing/assembleText.ts';
import type { FoundMetadata } from '../../core/importing/extraction.ts';
import { type MailAddress, mailMetadata } from '../../core/importing/metadata/mailMetadata.ts';
import { withoutUndefined } from '../../core/importing/withoutUndefined.ts';
import { decodeWords } from '../mhtml/decodeWords.ts';
import type { MimePart } from '../mhtml/readMime.ts';

/** The subject as a heading, then who wrote to whom and when, each on a line as mail programs show it. */
export function headerBlocks({ header }: MimePart, level: number): readonly DraftBlock[] {
  const subject = decodedField(header, 'subject');
  const lines = SHOWN.flatMap(([name, label]) => {
    const value = decodedField(header, name);
    return value === '' ? [] : [{ kind: 'paragraph', level: null, text: `${label}: ${value}` } as const];
  });
  return subject === '' ? lines : [{ kind: 'heading', level, text: subject }, ...lines];
}

const SHOWN = [
  ['from', 'From'],
  ['sender', 'Sender'],
  ['reply-to', 'Reply-To'],
  ['to', 'To'],
  ['cc', 'Cc'],
  ['bcc', 'Bcc'],
  ['date', 'Date'],
  ['message-id', 'Message-ID'],
] as const;

/** What the header of a message says of it. */
export function readMessageMetadata({ header }: MimePart): FoundMetadata {
  const [sender] = mailboxesOf(header.get('sender') ?? '');
  return mailMetadata(
    withoutUndefined({
      subject: decodeWords(header.get('subject') ?? ''),
      from: mailboxesOf(header.get('from') ?? ''),
      sender,
      date: header.get('date'),
      language: header.get('content-language'),
      archivedAt: header.get('archived-at'),
    }),
  );
}

function mailboxesOf(field: string): readonly MailAddress[] {
  // The parser's time grows faster than a field that no program writes.
  if (field.length > MAX_ADDRESSES) return [];
  const decoded = isAscii(field) ? field : decodeWords(field);
  return addressParser(decoded, { flatten: true })
    .slice(0, 50)
    .map(({ name, address }) => ({ name: name.replace(INVERTED, '$2 $1'), address: address ?? '' }));
}

const MAX_ADDRESSES = 10_000;

/** `Roe, Jane`: directories list people so. */
const INVERTED = /^['"]?([\p{L}'’-]+), ([\p{L}'’. -]+?)['"]?$/u;

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

function decodedField(header: MimePart['header'], name: string): string {
  return decodeWords(header.get(name) ?? '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
