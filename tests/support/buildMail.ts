/** What is attached to a mail of a test. */
interface AttachedToMail {
  /** As the header field Content-Disposition has it; none leaves the field out. */
  readonly fileName?: string;
  readonly type?: string;
  readonly bytes: string | Uint8Array;
}

/** A mail as mail programs write one, its attachments in base64, but for messages that it passes on. */
export function buildMail(
  subject: string,
  text: string,
  attached: readonly AttachedToMail[] = [],
  more: Readonly<Record<string, string>> = {},
): string {
  const boundary = `part-of-${subject.replace(/\W+/g, '-')}`;
  const head = {
    From: 'Jane Roe <jane@ledger.example>',
    To: 'desk@desk.example',
    Date: 'Sun, 22 Nov 2026 08:30:00 +0200',
    'Message-ID': `<${boundary}@ledger.example>`,
    Subject: subject,
    'MIME-Version': '1.0',
    'Content-Type': `multipart/mixed; boundary="${boundary}"`,
    ...more,
  };
  const parts = attached.map(({ fileName, type = 'application/octet-stream', bytes }) => {
    const isMail = type === 'message/rfc822';
    return [
      `Content-Type: ${type}`,
      ...(fileName === undefined ? [] : [`Content-Disposition: attachment; filename="${fileName}"`]),
      ...(isMail ? [] : ['Content-Transfer-Encoding: base64']),
      '',
      isMail
        ? Buffer.from(bytes).toString('latin1')
        : Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n'),
    ].join('\r\n');
  });
  return [
    ...Object.entries(head).map(([name, value]) => `${name}: ${value}`),
    '',
    ...[`Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`, ...parts].map((part) => `--${boundary}\r\n${part}`),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}
