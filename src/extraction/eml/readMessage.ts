import { extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import type { ExtractionInput } from '../extractionInput.ts';
import { type MimePart, readMimePart } from '../mhtml/readMime.ts';
import { MessageBody } from './messageBody.ts';

/** The header of a message and what its parts hold. Throws `BriefingError` for one that is encrypted or made of too much. */
export function readMessage({ bytes, fileName, context }: ExtractionInput): {
  readonly message: MimePart;
  readonly body: MessageBody;
} {
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
  return { message, body };
}

const MAIL_PROGRAM = 'your mail program';

/** `From jane@… Sun Nov 22 …`: the line that parts messages in a mailbox file stands before some that were saved alone. */
function withoutEnvelopeLine(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  return start === 'From ' ? bytes.subarray(bytes.indexOf(0x0a) + 1) : bytes;
}
