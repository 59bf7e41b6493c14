import type { HostileFile } from './hostileFiles.ts';

const words = 'The ministry said on Sunday that 48 people were still being held in the coastal district.';
const shown = { text: words };
const file = (name: string, content: string | Uint8Array, expected: HostileFile['expected'] = shown): HostileFile => ({
  name,
  content,
  expected,
});
const refused = (code: string): HostileFile['expected'] => ({ code });

/** Messages, subtitles and texts in odd bytes made to run code, call home, stall or break their readers. */
export function hostileMessages(beacon: string): readonly HostileFile[] {
  return [...hostileMails(beacon), ...hostileSubtitles(beacon), ...hostileEncodings()];
}

function hostileMails(beacon: string): readonly HostileFile[] {
  const head = `From: a@b.example\r\nTo: c@d.example\r\nSubject: Count\r\nMIME-Version: 1.0\r\n`;
  const multipart = (inner: string) =>
    `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n${words}\r\n${inner}--b--\r\n`;
  const nested = Array.from(
    { length: 5_000 },
    (_, index) => `--n${index}\r\nContent-Type: multipart/mixed; boundary=n${index + 1}\r\n\r\n`,
  ).join('');
  const message = `--b\r\nContent-Type: message/rfc822\r\n\r\n${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n`;
  return [
    file('ten-thousand-parts.eml', multipart('--b\r\nContent-Type: text/plain\r\n\r\nx\r\n'.repeat(10_000))),
    file('too-many-parts.eml', multipart('--b\r\n\r\nx\r\n'.repeat(60_000)), refused('file-too-large')),
    file('nested.eml', multipart(`--b\r\nContent-Type: multipart/mixed; boundary=n0\r\n\r\n${nested}`)),
    file('messages-in-messages.eml', multipart(message.repeat(500))),
    file(
      'ten-thousand-attachments.eml',
      multipart(
        '--b\r\nContent-Type: application/pdf; name="../../etc/passwd"\r\nContent-Disposition: attachment\r\n\r\nx\r\n'.repeat(
          10_000,
        ),
      ),
    ),
    file(
      'scripts.eml',
      `${head}Content-Type: text/html\r\n\r\n<script>process.exit(7)</script><img src="${beacon}/p.gif" width=1><link rel=stylesheet href="${beacon}/s.css"><form action="${beacon}"><p>${words}</p>`,
    ),
    file(
      'external-body.eml',
      multipart(`--b\r\nContent-Type: message/external-body; access-type=URL; URL="${beacon}/x"\r\n\r\n\r\n`),
    ),
    file(
      'deep-page.eml',
      `${head}Content-Type: text/html\r\n\r\n${'<div>'.repeat(20_000)}${words}`,
      refused('file-broken'),
    ),
    file('long-addresses.eml', `${head}Cc: ${'"a" <a@b.example>, '.repeat(50_000)}\r\n\r\n${words}`),
    file(
      'odd-addresses.eml',
      `From: ${'('.repeat(9_000)}\r\nTo: c@d.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n${words}`,
    ),
    file('encoded-words.eml', `${head}X: y\r\nKeywords: ${'=?utf-8?B?'.repeat(20_000)}\r\n\r\n${words}`),
    file(
      'subject-bomb.eml',
      `From: a@b.example\r\nMIME-Version: 1.0\r\nTo: c@d.example\r\nSubject: ${'=?utf-8?Q?=41?= '.repeat(50_000)}\r\n\r\n${words}`,
    ),
    file('odd-parameters.eml', `${head}Content-Type: text/plain; ${'name*0*="a;'.repeat(20_000)}\r\n\r\n${words}`),
    file('blank-header.eml', `${head}X-Blank: ${' '.repeat(2_000_000)}x\r\n\r\n${words}`),
    file(
      'quoted-printable.eml',
      `${head}Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${words}\r\n${'='.repeat(1_000_000)}`,
    ),
    file('quoted.eml', `${head}\r\n${words}\r\n${'>'.repeat(1_000_000)} x\r\n${'> > '.repeat(200_000)}`),
    file('no-end.eml', `${head}Content-Type: multipart/mixed; boundary="b\r\n\r\n--b\r\n\r\n${words}`),
    file(
      'encrypted.eml',
      `${head}Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nMIAGCSqGSIb3`,
      refused('file-encrypted'),
    ),
  ];
}

function hostileSubtitles(beacon: string): readonly HostileFile[] {
  const cue = `1\n00:00:01,000 --> 00:00:02,000\n${words}\n\n`;
  return [
    file('endless.srt', `${cue}${'00:00:02,000 --> 00:00:03,000\nx\n\n'.repeat(300_000)}`, refused('file-too-large')),
    file('long-line.srt', `${cue}2\n00:00:02,000 --> 00:00:03,000\n${'<i>'.repeat(500_000)}x`),
    file('open-tags.vtt', `WEBVTT\n\n00:01.000 --> 00:02.000\n${words}${'<v '.repeat(300_000)}`),
    file('open-braces.srt', `${cue}2\n00:00:02,000 --> 00:00:03,000\n${'{\\'.repeat(300_000)}`),
    file('arrows.srt', `${cue}${'-'.repeat(300_000)}>`),
    file('many-arrows.srt', `${cue}${'--> '.repeat(100_000)}`),
    file('odd-times.srt', `${cue}99999999999:99:99,999 --> x\ny\n\n-1:-1:-1 --> 00:00:00\nz`),
    file(
      'calling.vtt',
      `WEBVTT\n\nSTYLE\n::cue{background:url(${beacon}/x.png)}\n\n00:01.000 --> 00:02.000\n${words}<script src="${beacon}/x.js"></script><img src="${beacon}/p.gif" onerror="process.exit(7)">`,
    ),
    file('no-cues.vtt', 'WEBVTT\n\nNOTE nothing', refused('file-broken')),
  ];
}

function hostileEncodings(): readonly HostileFile[] {
  const all = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => byte >= 0x20 || byte === 10);
  return [
    file(
      'every-byte.txt',
      Uint8Array.from([...Buffer.from(`${words}\n`), ...Array.from({ length: 400 }, () => all).flat()]),
    ),
    file('half-utf-16.txt', Uint8Array.from([0xff, 0xfe, ...Buffer.from(words, 'utf16le'), 0x41])),
    file('lone-halves.txt', Uint8Array.from([0xff, 0xfe, ...Buffer.from(`${words}\ud800\udc00\udc00`, 'utf16le')])),
    file('open-shift.txt', `${words}\x1b$B${'!"'.repeat(100_000)}`),
    file(
      'long-line.txt',
      Uint8Array.from([
        ...Buffer.from(`${words} `),
        ...Array.from({ length: 2_000_000 }, (_, index) => 0xc0 + (index % 60)),
      ]),
    ),
  ];
}
