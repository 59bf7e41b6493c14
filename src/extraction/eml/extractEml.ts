import { assembleText, type DraftBlock } from '../../core/importing/assembleText.ts';
import { type ExtractedSource, extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import { withLanguage } from '../../core/importing/metadata/withLanguage.ts';
import type { ExtractionInput } from '../extractionInput.ts';
import { readMimePart } from '../mhtml/readMime.ts';
import { judgeLanguage } from '../text/judgeLanguage.ts';
import { attachmentBlocks, attachmentWarnings } from './attachmentBlocks.ts';
import { MessageBody } from './messageBody.ts';
import { headerBlocks, readMessageMetadata } from './messageHeader.ts';

/**
 * Reads an e-mail message (RFC 5322, MIME): its header as lines, its text (the formatted version where there are two), messages
 * within it, and at the end the names of what is attached, which itself stays in the original. Nothing is fetched.
 */
export function extractEml({ bytes, fileName, context }: ExtractionInput): ExtractedSource {
  const message = readMimePart(withoutEnvelopeLine(bytes));
  let parts = 0;
  const body = new MessageBody({
    encrypted: () => fileProblems.encryptedMessage(fileName),
    tooDeep: () => fileProblems.tooDeep(fileName, MAIL_PROGRAM),
    progress: () => {
      parts += 1;
      if (parts > extractionLimits.maxParts) throw fileProblems.tooManyParts(fileName);
      if (parts % 100 === 1) context.reportProgress(parts, parts + 1);
    },
  });
  body.read(message);
  const head = headerBlocks(message, 1);
  if (lengthOf(body.blocks) > extractionLimits.maxTextLength) throw fileProblems.tooLong(fileName);

  const assembled = assembleText([[...head, ...body.blocks, ...attachmentBlocks(body.attachments)]], null);
  const ownText = assembleText([body.blocks], null).text;
  const said = readMessageMetadata(message);
  const language = judgeLanguage(said.metadata.language, ownText, 'file');
  const found = withLanguage(said, language.found.language, language.detected);
  return {
    format: 'eml',
    ...assembled,
    ...found,
    extractor: 'eml',
    extractorVersion: 1,
    warnings: [
      ...(ownText === '' ? ['The message has no text of its own; only its header was read.'] : []),
      ...body.warnings,
      ...attachmentWarnings(body.attachments),
      ...language.warnings,
    ],
  };
}

const MAIL_PROGRAM = 'your mail program';

const lengthOf = (blocks: readonly DraftBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** `From jane@… Sun Nov 22 …`: the line that parts messages in a mailbox file stands before some that were saved alone. */
function withoutEnvelopeLine(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  return start === 'From ' ? bytes.subarray(bytes.indexOf(0x0a) + 1) : bytes;
}
