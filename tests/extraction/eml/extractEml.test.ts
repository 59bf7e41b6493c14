import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { extractEml } from '../../../src/extraction/eml/extractEml.ts';
import { listBlocks } from '../../support/extracted.ts';
import { extractionContext } from '../../support/extractionContext.ts';

const extract = (message: string | Uint8Array) =>
  extractEml({
    bytes: typeof message === 'string' ? Uint8Array.from(Buffer.from(message.replace(/\r?\n/g, '\r\n'))) : message,
    fileName: 'message.eml',
    context: extractionContext,
  });

const head = `From: "Roe, Jane" <jane@ledger.example>
To: desk@ledger.example
Cc: =?utf-8?B?15PXoNeU?= <dana@ledger.example>
Subject: =?windows-1255?Q?=E3=E5=E7?= harbour
 report
Date: Sun, 22 Nov 2026 08:30:00 +0200 (IST)
Message-ID: <1@ledger.example>
MIME-Version: 1.0
`;
const shownHead = [
  'heading 1: דוח harbour report',
  'paragraph: From: "Roe, Jane" <jane@ledger.example>',
  'paragraph: To: desk@ledger.example',
  'paragraph: Cc: דנה <dana@ledger.example>',
  'paragraph: Date: Sun, 22 Nov 2026 08:30:00 +0200 (IST)',
  'paragraph: Message-ID: <1@ledger.example>',
];

describe('a plain message', () => {
  const source = extract(`${head}Content-Type: text/plain; charset=utf-8; format=flowed
Content-Transfer-Encoding: quoted-printable

The inspectors counted=20
forty=E2=80=91eight containers, two fewer than=20
a week before.

Second paragraph=2E

> On Friday you wrote:
>> They counted fifty.
> Is that so=3F

--=20
Jane Roe
`);

  it('gives its header, its paragraphs as they flow, and what it quotes', () => {
    expect(listBlocks(source)).toEqual([
      ...shownHead,
      'paragraph: The inspectors counted forty‑eight containers, two fewer than a week before.',
      'paragraph: Second paragraph.',
      'quote: On Friday you wrote:',
      'quote: They counted fifty.',
      'quote: Is that so?',
      'paragraph: --',
      'paragraph: Jane Roe',
    ]);
    expect(source.warnings).toEqual([]);
  });

  it('says who wrote it, when by their own clock, on what', () => {
    expect(source.metadata).toEqual({
      type: 'personal_communication',
      title: 'דוח harbour report',
      authors: [{ family: 'Roe', given: 'Jane' }],
      published: '2026-11-22T08:30:00+02:00',
      language: 'en',
    });
    expect(source.origins?.published?.from).toEqual({ kind: 'mail-header', detail: 'Date' });
  });
});

describe('a formatted message', () => {
  it('gives what is struck out between marks and small digits as such, by element, style and style sheet', () => {
    const source = extract(`${head}Content-Type: text/html; charset=utf-8

<html><head><style>.x{text-decoration:line-through} .u{vertical-align:super}</style></head><body>
<p>We will <s>not</s> sign, nor <span class="x">ever</span> leave.</p>
<p>It weighs 10<span style="vertical-align:super">9</span> or 10<span class="u">6</span> tons.</p>
<ol start="3"><li>third</li></ol></body></html>
`);
    expect(listBlocks(source).slice(shownHead.length)).toEqual([
      'paragraph: We will ~~not~~ sign, nor ~~ever~~ leave.',
      'paragraph: It weighs 10⁹ or 10⁶ tons.',
      'listItem: 3. third',
    ]);
    expect(source.warnings).toEqual([
      '2 pieces of text are struck out in the original and stand between ~~ here, the first “not”. Do not quote them as valid.',
    ]);
  });
});

describe('a message with several parts', () => {
  it('gives the formatted version without what readers do not see, and names what is attached', () => {
    const source = extract(`${head}Content-Type: multipart/mixed; boundary="out"

--out
Content-Type: multipart/alternative; boundary=in

--in
Content-Type: text/plain; charset=utf-8

Forty-eight people were held at the eastern quay on Sunday.
--in
Content-Type: multipart/related; boundary=rel

--rel
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

<html><head><style>p{color:red}</style></head><body><div style=3D"display:none">preheader</div>
<h2>Count</h2><p>Forty-eight people were held at the eastern quay on Sunday=AD.</p>
<table><tr><td>Quay</td><td>Held</td></tr><tr><td>East</td><td>48</td></tr></table>
<blockquote type=3D"cite">Who counted?</blockquote><img src=3D"http://127.0.0.1/pixel.gif"><script>1</script></body></html>
--rel
Content-Type: image/png
Content-ID: <logo>
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--rel--
--in--
--out
Content-Type: application/pdf; name="=?utf-8?Q?Bericht_K=C3=B6ln.pdf?="
Content-Disposition: attachment
Content-Transfer-Encoding: base64

${Buffer.alloc(2048).toString('base64')}
--out
Content-Type: text/csv
Content-Disposition: attachment; filename*0*=utf-8''%D7%93%D7%95; filename*1*=%D7%97.csv

a,b
--out--
`);
    expect(listBlocks(source)).toEqual([
      ...shownHead,
      'heading 2: Count',
      'paragraph: Forty-eight people were held at the eastern quay on Sunday.',
      'tableRow: Quay\tHeld',
      'tableRow: East\t48',
      'quote: Who counted?',
      'listItem: Attachment: Bericht Köln.pdf (application/pdf, 2 KB)',
      'listItem: Attachment: דוח.csv (text/csv, 3 bytes)',
    ]);
    expect(source.warnings).toEqual([
      '9 characters of hidden text were left out, because readers do not see them.',
      'A picture in the text was not read; see the original.',
    ]);
    // To be imported by themselves; the picture is part of the text.
    expect(source.attached).toBe(2);
  });

  it('gives a forwarded message with its own header', () => {
    const source = extract(`Subject: Fwd
From: a@b.example
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x

See below.
--x
Content-Type: message/rfc822

From: Bob <bob@c.example>
Subject: The count
Date: Sat, 21 Nov 2026 10:00:00 +0000

Fifty.
--x--
`);
    expect(listBlocks(source)).toEqual([
      'heading 1: Fwd',
      'paragraph: From: a@b.example',
      'paragraph: See below.',
      'heading 2: The count',
      'paragraph: From: Bob <bob@c.example>',
      'paragraph: Date: Sat, 21 Nov 2026 10:00:00 +0000',
      'paragraph: Fifty.',
    ]);
    expect(source.metadata.authors).toEqual([{ literal: 'a@b.example' }]);
  });

  it('says when the plain version says something else than the formatted one', () => {
    const source = extract(`Subject: x
From: a@b.example
Content-Type: multipart/alternative; boundary=x

--x
Content-Type: text/plain

Wire the whole sum to the account of the harbour company before Thursday noon.
--x
Content-Type: text/html

<p>The meeting is on Monday.</p>
--x--
`);
    expect(source.text).toContain('The meeting is on Monday.');
    expect(source.warnings).toEqual([expect.stringContaining('do not say the same')]);
  });
});

describe('character sets of messages', () => {
  const russian =
    'Министерство сообщило в воскресенье, что сорок восемь человек всё ещё удерживаются в прибрежном районе.';

  it('are those that are declared', () => {
    const body = iconv.encode(russian, 'koi8-r').toString('base64');
    const source = extract(
      `From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n${body}`,
    );
    expect(source.text).toContain(russian);
    expect(source.warnings).toEqual([]);
  });

  it('are told by the letters where none is declared, and the guess is said', () => {
    const bytes = Buffer.concat([
      Buffer.from('From: a@b.example\r\nSubject: x\r\nContent-Type: text/plain\r\n\r\n'),
      iconv.encode(russian, 'windows-1251'),
    ]);
    const source = extract(Uint8Array.from(bytes));
    expect(source.text).toContain(russian);
    expect(source.warnings).toEqual([expect.stringContaining('it was read as windows-1251')]);
  });

  it('may be the seven-bit one of Japanese mail', () => {
    // 「港の報告」 as ISO-2022-JP writes it.
    const source = extract(
      'From: a@b.example\nSubject: x\nContent-Type: text/plain; charset=iso-2022-jp\n\n\x1b$B9A$NJs9p\x1b(B',
    );
    expect(source.text).toContain('港の報告');
  });
});

describe('lines that begin with “From”', () => {
  it('lose the mark of a mailbox, and keep those of a reply', () => {
    const source = extract(
      'From: a@b.example\nSubject: x\n\n>From here on all quays are closed.\n\n> On Friday you wrote:\n>From Monday on they open.\n> Is that so?\n',
    );
    expect(listBlocks(source).slice(2)).toEqual([
      'paragraph: From here on all quays are closed.',
      'quote: On Friday you wrote:',
      'quote: From Monday on they open.',
      'quote: Is that so?',
    ]);
  });

  it('say that the message was deleted in the program that it comes from', () => {
    const source = extract('X-Mozilla-Status: 0009\nFrom: a@b.example\nSubject: x\n\nWords.\n');
    expect(source.warnings).toEqual(['The message was deleted in Thunderbird, and was still in its mailbox file.']);
  });
});

describe('messages that cannot be read, or not wholly', () => {
  it.each([
    'multipart/encrypted; protocol="application/pgp-encrypted"; boundary=x',
    'application/pkcs7-mime; smime-type=enveloped-data',
  ])('are refused when they are encrypted: %s', (type) => {
    expect(() => extract(`From: a@b.example\nSubject: x\nContent-Type: ${type}\n\n--x\n\nx\n--x--`)).toThrow(
      /is encrypted, so that only its recipient's mail program can read it/,
    );
  });

  it('say that they are signed but not checked, cut off, or without a text', () => {
    const signed = extract(
      'From: a@b.example\nSubject: x\nContent-Type: multipart/signed; boundary=x\n\n--x\n\nWords.\n--x\nContent-Type: application/pgp-signature\n\nabc\n--x--',
    );
    expect(signed.warnings).toEqual(['The message is signed. The signature was not checked.']);
    const cut = extract('From: a@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nWords.');
    expect(cut.warnings).toEqual(['The message is cut off: its end, or an attachment, is missing.']);
    const bare = extract('From: a@b.example\nSubject: x\nDate: Sun, 22 Nov 2026 08:30:00 -0000\n\n');
    expect(bare.warnings).toEqual(['The message has no text of its own; only its header was read.']);
    expect(bare.metadata.published).toBe('2026-11-22T08:30:00+00:00');
  });
});
