/** The character set a page names in its XML declaration or a `meta` element within its first bytes, if it names one. */
export function findDeclaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const inXml = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head)?.[1];
  const markup = head.replace(/<!--[\s\S]*?-->/g, '');
  return inXml ?? /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(markup)?.[1];
}
