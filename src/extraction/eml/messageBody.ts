import type { DraftBlock } from '../../core/importing/assembleText.ts';
import { noStruckPieces, struckWarnings } from '../../core/importing/struckText.ts';
import { findDeclaredCharset } from '../html/declaredCharset.ts';
import { markupBlocks, parseMarkup } from '../html/markupBlocks.ts';
import { addedWarnings, hiddenLength, hiddenWarnings, leaveWhatIsShown } from '../html/shownDocument.ts';
import { decodeBody, innerParts, type MimePart, mediaType, readMimePart, typeParameter } from '../mhtml/readMime.ts';
import { decodeText } from '../text/decodeText.ts';
import { headerParameter } from './headerParameter.ts';
import { headerBlocks } from './messageHeader.ts';
import { plainBody } from './plainBody.ts';
import { saysOtherwise } from './saysOtherwise.ts';

/** A part that is not read as text. */
export interface Attachment {
  readonly name: string | undefined;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** A picture within the text. */
  readonly isShownInText: boolean;
}

/** A file that a message has within it: an attachment of its own, or a message that it passes on. */
export interface EnclosedFile {
  readonly name: string | undefined;
  readonly part: MimePart;
}

export interface MessageProblems {
  readonly encrypted: () => Error;
  readonly tooDeep: () => Error;
  /** Told after each part, for a sign of life. */
  readonly progress: () => void;
}

/** Follows the parts of a message: gathers its text in the order in which a mail program shows it, and what is attached. */
export class MessageBody {
  readonly blocks: DraftBlock[] = [];
  readonly attachments: Attachment[] = [];
  /** In the order of the message; what is attached to a message within it belongs to that one. */
  readonly enclosed: EnclosedFile[] = [];
  readonly warnings = new Set<string>();
  readonly #problems: MessageProblems;
  readonly #struck = noStruckPieces();
  readonly #added: string[] = [];
  /** Characters. */
  #hidden = 0;
  /** Whether any text was found, if only an empty one. */
  hasText = false;

  constructor(problems: MessageProblems) {
    this.#problems = problems;
  }

  /** `depth` counts parts within parts, `messages` messages within messages. */
  read(part: MimePart, depth = 0, messages = 0): void {
    this.#problems.progress();
    const type = mediaType(part);
    if (!part.isComplete) this.warnings.add(CUT_OFF);
    if (depth > MAX_DEPTH) this.#attach(part, messages);
    else if (type.startsWith('multipart/')) this.#readMultipart(part, type, depth, messages);
    else if (type === 'message/rfc822' && messages < MAX_MESSAGES) this.#readMessage(part, depth, messages);
    else if (/^application\/(?:x-)?pkcs7-mime$/.test(type)) this.#readSealed(part, messages);
    else if (TEXT_TYPES.has(type) && !this.#isAttached(part)) this.#readText(part, type);
    else this.#attach(part, messages);
  }

  #readMultipart(part: MimePart, type: string, depth: number, messages: number): void {
    if (type === 'multipart/encrypted') throw this.#problems.encrypted();
    const inner = innerParts(part);
    if (inner.length === 0) {
      if (part.body.length > 0) this.warnings.add(NO_PARTS);
    } else if (type === 'multipart/alternative') this.#readAlternatives(inner, depth, messages);
    else {
      if (type === 'multipart/signed') this.warnings.add(SIGNED);
      for (const one of inner) this.read(one, depth + 1, messages);
    }
  }

  /** The last is the one that its writer saw (RFC 2046, 5.1.4); calendars and the like are for machines. */
  #readAlternatives(parts: readonly MimePart[], depth: number, messages: number): void {
    const readable = parts.filter((part) =>
      /^(?:text\/(?:html|plain|enriched)|multipart\/|application\/xhtml)/.test(mediaType(part)),
    );
    const chosen = readable.at(-1) ?? parts.at(-1);
    const before = this.blocks.length;
    for (const part of parts) {
      if (part === chosen) this.read(part, depth + 1, messages);
      else if (!readable.includes(part)) this.#attach(part, messages);
    }
    const plain = readable.find((part) => part !== chosen && mediaType(part) === 'text/plain');
    if (plain && saysOtherwise(this.#decode(plain).text, this.blocks.slice(before))) this.warnings.add(TWO_VERSIONS);
  }

  #readMessage(part: MimePart, depth: number, messages: number): void {
    if (messages === 0) this.enclosed.push({ name: this.#nameOf(part), part });
    const message = readMimePart(decodeBody(part), part.isComplete);
    for (const block of headerBlocks(message, Math.min(6, messages + 2))) this.blocks.push(block);
    this.read(message, depth + 1, messages + 1);
  }

  /** S/MIME: what is only signed can be read by programs that unpack it, which this one does not. */
  #readSealed(part: MimePart, messages: number): void {
    if (typeParameter(part, 'smime-type')?.toLowerCase() !== 'signed-data') throw this.#problems.encrypted();
    this.warnings.add(SEALED);
    this.#attach(part, messages);
  }

  #readText(part: MimePart, type: string): void {
    this.hasText = true;
    const { text, warnings } = this.#decode(part);
    for (const warning of warnings) this.warnings.add(warning);
    const isMarkup = type === 'text/html' || type === 'application/xhtml+xml';
    const blocks = isMarkup
      ? this.#readMarkup(text)
      : plainBody(text, {
          isFlowed: typeParameter(part, 'format')?.toLowerCase() === 'flowed',
          deletesSpace: typeParameter(part, 'delsp')?.toLowerCase() === 'yes',
        });
    for (const block of blocks) this.blocks.push(block);
  }

  #readMarkup(html: string): readonly DraftBlock[] {
    const document = parseMarkup(html, this.#problems.tooDeep);
    const { hidden, added } = leaveWhatIsShown(document);
    this.#hidden += hiddenLength(hidden);
    this.#added.push(...added);
    return markupBlocks(document, this.#struck);
  }

  /** What is known when all parts were read: how the text was shown. */
  get shownWarnings(): readonly string[] {
    return [...struckWarnings(this.#struck), ...hiddenWarnings(this.#hidden), ...addedWarnings(this.#added)];
  }

  #decode(part: MimePart): { readonly text: string; readonly warnings: readonly string[] } {
    const bytes = decodeBody(part);
    const declared =
      typeParameter(part, 'charset') ?? (mediaType(part) === 'text/html' ? findDeclaredCharset(bytes) : undefined);
    // Programs call ASCII whatever they have not looked at.
    return decodeText(bytes, /^(?:us-)?ascii$/i.test(declared ?? '') ? undefined : declared);
  }

  #isAttached(part: MimePart): boolean {
    const disposition = part.header.get('content-disposition') ?? '';
    if (/^\s*attachment\b/i.test(disposition)) return true;
    return this.hasText && this.#nameOf(part) !== undefined;
  }

  #attach(part: MimePart, messages: number): void {
    const type = mediaType(part);
    if (/^application\/(?:x-)?(?:pkcs7|pgp)-signature$/.test(type)) {
      this.warnings.add(SIGNED);
      return;
    }
    const isInline = !/^\s*attachment\b/i.test(part.header.get('content-disposition') ?? '');
    const isShownInText = type.startsWith('image/') && isInline && part.header.has('content-id');
    const name = this.#nameOf(part);
    this.attachments.push({ name, type, size: decodeBody(part).length, isShownInText });
    if (messages === 0 && !isShownInText) this.enclosed.push({ name, part });
  }

  #nameOf(part: MimePart): string | undefined {
    const name =
      headerParameter(part.header.get('content-disposition') ?? '', 'filename') ??
      headerParameter(part.header.get('content-type') ?? '', 'name') ??
      (mediaType(part) === 'message/rfc822' ? readMimePart(decodeBody(part)).header.get('subject') : undefined);
    // A name is shown, never used as a path.
    return (
      name
        ?.replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .slice(0, 300) || undefined
    );
  }
}

const TEXT_TYPES: ReadonlySet<string> = new Set([
  'text/plain',
  'text/html',
  'text/enriched',
  'text/markdown',
  'application/xhtml+xml',
  'message/delivery-status',
  'text/rfc822-headers',
]);

const MAX_DEPTH = 30;
const MAX_MESSAGES = 5;

const CUT_OFF = 'The message is cut off: its end, or an attachment, is missing.';
const NO_PARTS = 'The message says that it has parts, but they were not found; see the original.';
const SIGNED = 'The message is signed. The signature was not checked.';
const SEALED = 'The message is wrapped in a signature (S/MIME) and its text was not unpacked; see the original.';
const TWO_VERSIONS =
  'The message has a plain and a formatted version that do not say the same; the formatted one was read, as mail programs show it. See the original.';
