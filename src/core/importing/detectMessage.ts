import type { DetectedFormat } from './detectedFormat.ts';

/**
 * What a text is that begins with header lines as e-mails do: a page that a browser saved as a web archive (MHTML, RFC 2557),
 * or a message; undefined when it is neither.
 */
export function detectMessage(start: string): DetectedFormat | undefined {
  const header = /^(?:ï»¿)?\s*((?:[!-9;-~]+:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+)/.exec(start)?.[1];
  if (header === undefined || !/^MIME-Version:|^Content-Type:/im.test(header)) return undefined;
  const type = /^Content-Type:\s*([\w.+-]+\/[\w.+-]+)/im.exec(header)?.[1]?.toLowerCase();
  const isSavedPage = /^(?:Snapshot-Content-Location:|From:\s*"?<?Saved by\b)/im.test(header);
  const isMessage = /^(?:Received|Return-Path|Delivered-To|Message-ID|To|Cc):/im.test(header);
  if (isSavedPage || (!isMessage && (type === 'multipart/related' || isPlacedPage(header, type)))) {
    return { format: 'mhtml' };
  }
  return isMessage ? { unsupported: 'an e-mail message (.eml)' } : undefined;
}

/** An archive of a page without pictures may be one part that says where it came from. */
const isPlacedPage = (header: string, type: string | undefined): boolean =>
  (type === 'text/html' || type === 'multipart/alternative') && /^Content-Location:/im.test(header);
