import { BriefingError } from '../errors.ts';
import { archiveLimits, MAX_ATTACHED, MAX_CONTAINERS, MAX_WORKS, mailboxLimits } from './container.ts';
import { NOTHING_LOST } from './fileProblems.ts';

const number = (count: number): string => count.toLocaleString('en');

/** The reasons why an archive, a bibliography, or one of their entries is not imported. */
export const containerProblems = {
  tooManyEntries: (fileName: string, count: number) =>
    new BriefingError(
      'file-too-large',
      `“${fileName}” holds ${number(count)} files, and at most ${number(archiveLimits.maxEntries)} can be imported from one archive. ${NOTHING_LOST} Unpack it and import its folders one after the other.`,
      { file: fileName, limit: archiveLimits.maxEntries },
    ),

  /** `bytes` as the archive's directory says. */
  archiveTooLarge: (fileName: string, bytes: number) =>
    new BriefingError(
      'file-too-large',
      `“${fileName}” unpacks to ${gigabytes(bytes)}, and at most ${gigabytes(archiveLimits.maxUnpacked)} can be imported from one archive. ${NOTHING_LOST} If you trust where it came from, unpack it and import its folders one after the other.`,
      { file: fileName, limit: archiveLimits.maxUnpacked },
    ),

  packedUnknown: (name: string) =>
    new BriefingError(
      'file-format-unsupported',
      `“${name}” is packed in a way that cannot be read yet. ${NOTHING_LOST} Unpack the archive and import the file itself.`,
      { file: name },
    ),

  nestedTooDeep: (name: string) =>
    new BriefingError(
      'file-format-unsupported',
      `“${name}” is an archive within an archive within an archive, which is not opened. ${NOTHING_LOST} Unpack the outer one and import this one by itself.`,
      { file: name },
    ),

  /** Of whatever kinds what it lies in is. */
  nestedTooFar: (name: string) =>
    new BriefingError(
      'file-format-unsupported',
      `“${name}” lies in more than ${MAX_CONTAINERS} archives, mailboxes and mails within each other, and was not opened. ${NOTHING_LOST} Save it by itself and import that.`,
      { file: name },
    ),

  tooManyMails: (fileName: string) =>
    new BriefingError(
      'file-too-large',
      `“${fileName}” holds more than ${number(mailboxLimits.maxMails)} mails, which is more than can be imported from one mailbox. ${NOTHING_LOST} Move the mails that you need into a folder of their own in your mail program, and import that.`,
      { file: fileName, limit: mailboxLimits.maxMails },
    ),

  tooManyAttached: (fileName: string, count: number) =>
    new BriefingError(
      'file-too-large',
      `“${fileName}” has ${number(count)} files attached, and at most ${number(MAX_ATTACHED)} can be imported from one mail. Save those that you need from the message and import them.`,
      { file: fileName, limit: MAX_ATTACHED },
    ),

  /** A part of a mail that says only where a file is to be had. */
  notInMail: (name: string) =>
    new BriefingError(
      'file-format-unsupported',
      `“${name}” is not in the mail, which only says where it was to be had. ${NOTHING_LOST} Get it from there and import it.`,
      { file: name },
    ),

  /** An archive that holds folders and nothing else. */
  emptyArchive: (fileName: string) =>
    new BriefingError(
      'file-empty',
      `“${fileName}” holds no files. ${NOTHING_LOST} Check that it is the one you meant.`,
      {
        file: fileName,
      },
    ),

  tooManyWorks: (fileName: string, count: number) =>
    new BriefingError(
      'file-too-large',
      `“${fileName}” lists ${number(count)} works, and at most ${number(MAX_WORKS)} can be imported from one bibliography. ${NOTHING_LOST} Export it in parts and import these.`,
      { file: fileName, limit: MAX_WORKS },
    ),

  noWorks: (fileName: string) =>
    new BriefingError(
      'file-no-text',
      `“${fileName}” lists no works. ${NOTHING_LOST} Export the bibliography again from the program it comes from.`,
      { file: fileName },
    ),

  changedMeanwhile: (fileName: string) =>
    new BriefingError(
      'file-unreadable',
      `“${fileName}” was changed while it was read. ${NOTHING_LOST} Import it again when nothing writes to it any more.`,
      { file: fileName },
    ),

  entryGone: (fileName: string, entry: string) =>
    new BriefingError(
      'file-not-found',
      `“${fileName}” was changed: “${entry}” is not where it was in it. ${NOTHING_LOST} Import the file again.`,
      { file: fileName },
    ),
} as const;

const gigabytes = (bytes: number): string => `${(bytes / 1024 ** 3).toFixed(1).replace('.0', '')} GB`;
