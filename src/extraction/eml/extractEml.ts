import { assembleText, type DraftBlock } from '../../core/importing/assembleText.ts';
import { type ExtractedSource, extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import { withLanguage } from '../../core/importing/metadata/withLanguage.ts';
import type { ExtractionInput } from '../extractionInput.ts';
import type { MimePart } from '../mhtml/readMime.ts';
import { judgeLanguage } from '../text/judgeLanguage.ts';
import { attachmentBlocks, pictureWarnings } from './attachmentBlocks.ts';
import { headerBlocks, readMessageMetadata } from './messageHeader.ts';
import { readMessage } from './readMessage.ts';

/**
 * Reads an e-mail message (RFC 5322, MIME): its header as lines, its text (the formatted version where there are two), messages
 * within it, and at the end the names of what is attached, which is only counted: each is a file to be imported by itself.
 * Nothing is fetched.
 */
export function extractEml(input: ExtractionInput): ExtractedSource {
  const { message, body } = readMessage(input);
  const head = headerBlocks(message, 1);
  if (lengthOf(body.blocks) > extractionLimits.maxTextLength) throw fileProblems.tooLong(input.fileName);

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
    extractorVersion: 2,
    ...(body.enclosed.length === 0 ? {} : { attached: body.enclosed.length }),
    warnings: [
      ...(ownText === '' ? ['The message has no text of its own; only its header was read.'] : []),
      ...(isMarkedDeleted(message) ? [DELETED] : []),
      ...body.warnings,
      ...body.shownWarnings,
      ...pictureWarnings(body.attachments),
      ...language.warnings,
    ],
  };
}

const lengthOf = (blocks: readonly DraftBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** Thunderbird leaves a message in its mailbox file until the folder is compacted, and notes here that it is gone. */
function isMarkedDeleted({ header }: MimePart): boolean {
  const status = Number.parseInt(header.get('x-mozilla-status') ?? '', 16);
  return (status & EXPUNGED) !== 0;
}

const EXPUNGED = 0x0008;
const DELETED = 'The message was deleted in Thunderbird, and was still in its mailbox file.';
