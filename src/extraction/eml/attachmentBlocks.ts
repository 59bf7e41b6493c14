import type { DraftBlock } from '../../core/importing/assembleText.ts';
import type { Attachment } from './messageBody.ts';

/** The names of what is attached to a message, as its readers saw them below it. */
export function attachmentBlocks(attachments: readonly Attachment[]): readonly DraftBlock[] {
  return attachments
    .filter(({ isShownInText }) => !isShownInText)
    .slice(0, MAX_LISTED)
    .map((attachment) => ({ kind: 'listItem', level: null, text: `Attachment: ${nameOf(attachment)}` }));
}

/** Sentences for the person: what stayed in the original. */
export function attachmentWarnings(attachments: readonly Attachment[]): readonly string[] {
  const files = attachments.filter(({ isShownInText }) => !isShownInText);
  const pictures = attachments.length - files.length;
  const named = files.slice(0, MAX_NAMED).map((file) => `“${nameOf(file)}”`);
  const more = files.length - named.length;
  return [
    ...(files.length === 0
      ? []
      : [
          `${files.length === 1 ? 'One attachment was' : `${files.length.toLocaleString('en')} attachments were`} not imported: ${named.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''}. Save ${files.length === 1 ? 'it' : 'them'} from the message and import ${files.length === 1 ? 'it' : 'them'} by ${files.length === 1 ? 'itself' : 'themselves'}.`,
        ]),
    ...(pictures === 0
      ? []
      : [
          `${pictures === 1 ? 'A picture' : `${pictures} pictures`} in the text ${pictures === 1 ? 'was' : 'were'} not read; see the original.`,
        ]),
  ];
}

const MAX_LISTED = 1_000;
const MAX_NAMED = 10;

const nameOf = ({ name, type, size }: Attachment): string =>
  `${name ?? 'without a name'} (${type}, ${formatSize(size)})`;

function formatSize(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
