import type { DraftBlock } from '../../core/importing/assembleText.ts';
import type { Attachment } from './messageBody.ts';

/** The names of what is attached to a message, as its readers saw them below it. */
export function attachmentBlocks(attachments: readonly Attachment[]): readonly DraftBlock[] {
  return attachments
    .filter(({ isShownInText }) => !isShownInText)
    .slice(0, MAX_LISTED)
    .map((attachment) => ({ kind: 'listItem', level: null, text: `Attachment: ${nameOf(attachment)}` }));
}

/** What is said of pictures within the text; attached files are imported by themselves. */
export function pictureWarnings(attachments: readonly Attachment[]): readonly string[] {
  const pictures = attachments.filter(({ isShownInText }) => isShownInText).length;
  if (pictures === 0) return [];
  return [
    `${pictures === 1 ? 'A picture' : `${pictures} pictures`} in the text ${pictures === 1 ? 'was' : 'were'} not read; see the original.`,
  ];
}

const MAX_LISTED = 1_000;

const nameOf = ({ name, type, size }: Attachment): string =>
  `${name ?? 'without a name'} (${type}, ${formatSize(size)})`;

function formatSize(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
