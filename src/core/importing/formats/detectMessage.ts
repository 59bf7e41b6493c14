import type { DetectedFormat } from './detectedFormat.ts';

/**
 * What a text is that begins with header lines as e-mails do: a page that a browser saved as a web archive (MHTML, RFC 2557),
 * or an e-mail message; undefined when it is neither.
 */
export function detectMessage(start: string, extension: string): DetectedFormat | undefined {
  const header = /^(?:ï»¿)?\s*(?:From [^\n]{1,500}\n)?((?:[!-9;-~]+:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+)/.exec(start)?.[1];
  // A line may be longer than what is looked at; then the name decides.
  if (header === undefined) return extension === 'eml' && FIELD.test(start) ? { format: 'eml' } : undefined;
  if (!/^MIME-Version:|^Content-Type:/im.test(header))
    return isPlainMessage(header, extension) ? { format: 'eml' } : undefined;
  const type = /^Content-Type:\s*([\w.+-]+\/[\w.+-]+)/im.exec(header)?.[1]?.toLowerCase();
  const isSavedPage = /^(?:Snapshot-Content-Location:|From:\s*"?<?Saved by\b)/im.test(header);
  const isMessage = /^(?:Received|Return-Path|Delivered-To|Message-ID|To|Cc):/im.test(header);
  if (isSavedPage || (!isMessage && (type === 'multipart/related' || isPlacedPage(header, type)))) {
    return { format: 'mhtml' };
  }
  return isMessage || extension === 'eml' ? { format: 'eml' } : undefined;
}

const FIELD = /^[!-9;-~]{1,70}:[ \t]/;

/** An archive of a page without pictures may be one part that says where it came from. */
const isPlacedPage = (header: string, type: string | undefined): boolean =>
  (type === 'text/html' || type === 'multipart/alternative') && /^Content-Location:/im.test(header);

/** Messages of plain text need say nothing of their type; but three such lines may also stand above a copied text. */
function isPlainMessage(header: string, extension: string): boolean {
  const fields = new Set(header.match(/^(?:Received|Return-Path|Message-ID|From|To|Date|Subject)(?=:)/gim) ?? []);
  if (extension === 'eml') return fields.size >= 2;
  return fields.size >= 4 && /^(?:Received|Message-ID):/im.test(header);
}
