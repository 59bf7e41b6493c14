import { writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ArchivedFile,
  type ContainerRequest,
  mailboxLimits,
  type RefusedEntry,
} from '../../core/importing/container.ts';
import { containerProblems } from '../../core/importing/containerProblems.ts';
import { extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import { MAIL_BEGINS } from '../../core/importing/formats/mailBegins.ts';
import { isMailboxQuote } from '../eml/mailboxQuote.ts';
import type { ExtractionContext } from '../extractionInput.ts';
import { decodeWords } from '../mhtml/decodeWords.ts';
import { readMimePart } from '../mhtml/readMime.ts';

/**
 * Writes the mails of a mailbox (mbox: mboxo, mboxrd) into a folder under numbers, each as it was sent: without the line that begins
 * it and the empty one that ends it, and without the `>` that the mailbox put before lines of it. What a header says of a mail's length
 * (mboxcl) is not believed: it could hide the mails that follow. Throws `BriefingError` for the mailbox as a whole.
 */
export async function unpackMailbox(
  { path, fileName, target }: Pick<ContainerRequest, 'path' | 'fileName' | 'target'>,
  context: ExtractionContext,
): Promise<readonly (ArchivedFile | RefusedEntry)[]> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > mailboxLimits.maxBytes) throw fileProblems.tooLarge(fileName, size, mailboxLimits.maxBytes);
    const starts = await findMails(file, size, context);
    if (starts === undefined) throw containerProblems.tooManyMails(fileName);
    const entries: (ArchivedFile | RefusedEntry)[] = [];
    for (const [number, start] of starts.entries()) {
      context.reportProgress(number, starts.length);
      entries.push(await writeMail(file, { start, end: starts[number + 1] ?? size, number, target }));
    }
    return entries;
  } finally {
    await file.close();
  }
}

const PIECE = 4 * 1024 * 1024;
/** Bytes of a mail's first lines that are looked at. */
const FIRST_LINES = 1_024;

/** Where the mails begin, in bytes; undefined when there are too many. */
async function findMails(
  file: FileHandle,
  size: number,
  context: ExtractionContext,
): Promise<readonly number[] | undefined> {
  const starts: number[] = [];
  for (let from = 0; from < size; from += PIECE) {
    context.reportProgress(from, size);
    // A byte before it shows whether a line begins with it, and some after it show a line that goes beyond it.
    const first = Math.max(0, from - 1);
    const piece = await readAt(file, first, from + PIECE + FIRST_LINES);
    for (let at = piece.indexOf('From '); at >= 0; at = piece.indexOf('From ', at + 1)) {
      const isInPiece = first + at >= from && first + at < from + PIECE;
      const isLine = first + at === 0 || piece[at - 1] === LINE_FEED;
      if (!isInPiece || !isLine || !MAIL_BEGINS.test(piece.toString('latin1', at, at + FIRST_LINES))) continue;
      starts.push(first + at);
      if (starts.length > mailboxLimits.maxMails) return undefined;
    }
  }
  return starts;
}

const LINE_FEED = 0x0a;

interface MailInBox {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly target: string;
}

async function writeMail(
  file: FileHandle,
  { start, end, number, target }: MailInBox,
): Promise<ArchivedFile | RefusedEntry> {
  const head = await readAt(file, start, Math.min(end, start + HEAD));
  const name = `${number + 1} ${subjectOf(head)}.eml`;
  if (end - start > extractionLimits.maxBytes) {
    const { code, message } = fileProblems.tooLarge(name, end - start);
    return { kind: 'refused', name, code, message };
  }
  const whole = end - start <= HEAD ? head : await readAt(file, start, end);
  writeFileSync(join(target, String(number)), withoutQuotes(mailWithin(whole)), { flag: 'wx' });
  return { kind: 'file', name, number, modifiedAt: null };
}

const HEAD = 64 * 1024;

/** For people, who know mails by what they are about; the number before it tells those of one subject apart. */
function subjectOf(head: Buffer): string {
  const subject = readMimePart(mailWithin(head)).header.get('subject') ?? '';
  const plain = decodeWords(subject)
    .replace(/[\s\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .trim()
    .slice(0, 100)
    .replace(/[\ud800-\udbff]$/, '');
  return plain || 'without a subject';
}

/** Without the line before a mail, and the empty line that every mail in a mailbox has behind it. */
function mailWithin(bytes: Buffer): Buffer {
  const mail = bytes.subarray(bytes.indexOf(LINE_FEED) + 1);
  const end = mail.subarray(-4).toString('latin1');
  if (end === '\r\n\r\n') return mail.subarray(0, -2);
  return end.endsWith('\n\n') ? mail.subarray(0, -1) : mail;
}

function withoutQuotes(mail: Buffer): Buffer {
  if (!mail.includes('>From ')) return mail;
  const lines = mail.toString('latin1').split('\n');
  // By the lines as they stand there: one that was mended says nothing of the next.
  const mended = lines.map((line, index) =>
    isMailboxQuote(line, lines[index - 1] ?? '', lines[index + 1] ?? '') ? line.slice(1) : line,
  );
  return Buffer.from(mended.join('\n'), 'latin1');
}

/** The bytes from `start` up to `end`, or up to the file's end. */
async function readAt(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(end - start);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
