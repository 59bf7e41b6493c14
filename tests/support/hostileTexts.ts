import type { HostileFile } from './hostileFiles.ts';

/** Web archives and Markdown made to run code, to call home, to stall or to break whoever opens them. */
export function hostileTexts(beacon: string): readonly HostileFile[] {
  const words = 'The ministry said on Sunday that 48 people were still being held.';
  const shown = { text: words };
  const page = (body: string) =>
    `<html lang="en"><head><title>T</title></head><body><p>${words}</p>${body}</body></html>`;
  const archive = (html: string, more = '', boundary = 'b') =>
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${beacon}/page\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="${boundary}"\r\n\r\n--${boundary}\r\nContent-Type: text/html\r\nContent-Location: ${beacon}/page\r\n\r\n${html}\r\n${more}--${boundary}--\r\n`;
  const nested = (depth: number): string =>
    Array.from(
      { length: depth },
      (_, index) => `--n${index}\r\nContent-Type: multipart/mixed; boundary=n${index + 1}\r\n\r\n`,
    ).join('');
  const file = (name: string, content: string, expected: HostileFile['expected'] = shown) => ({
    name,
    content,
    expected,
  });
  return [
    file(
      'scripts-and-trackers.mhtml',
      archive(
        page(
          `<script>process.exit(7)</script><img src="${beacon}/p.gif"><iframe src="cid:x"></iframe><link rel=stylesheet href="${beacon}/s">`,
        ),
      ),
    ),
    file(
      'external-body.mhtml',
      archive(page(''), `--b\r\nContent-Type: message/external-body; access-type=URL; URL="${beacon}/x"\r\n\r\n\r\n`),
    ),
    file(
      'nested.mhtml',
      archive(page(''), `--b\r\nContent-Type: multipart/mixed; boundary=n0\r\n\r\n${nested(5_000)}`),
    ),
    file('many-parts.mhtml', archive(page(''), '--b\r\nContent-Type: text/html\r\n\r\nx\r\n'.repeat(50_000))),
    file('odd-boundary.mhtml', archive(page(''), '', '(a+)+$[')),
    file(
      'long-header.mhtml',
      `${'X-Y: z\r\n'.repeat(100_000)}${archive(page(''))}`.replace(
        /^/,
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n',
      ),
    ),
    file(
      'header-only.mhtml',
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n',
      { code: 'file-format-unsupported' },
    ),
    file(
      'data-uris.html',
      page(
        `<style>p{background:url(data:image/png;base64,${'A'.repeat(2_000_000)})}</style><img src="data:image/png;base64,${'B'.repeat(2_000_000)}"><p style="background:url(data:image/png;base64,${'C'.repeat(1_000_000)})">x</p>`,
      ),
    ),
    file(
      'script.md',
      `${words}\n\n<script>process.exit(7)</script>\n\n<img src="${beacon}/p.gif" onerror="process.exit(7)">\n\n![pixel](${beacon}/x.png)\n\n[a](javascript:process.exit(7))`,
    ),
    file('deep-quotes.md', `${'>'.repeat(100_000)} ${words}`, { code: 'file-broken' }),
    file('deep-lists.md', Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'), {
      code: 'file-broken',
    }),
    file('open-brackets.md', `${words}\n\n${'['.repeat(20_000)}`),
    file('open-emphasis.md', `${words}\n\n${'*a_ '.repeat(20_000)}`),
    file('open-links.md', `${words}\n\n${'[a]('.repeat(20_000)}`),
    file(
      'back-ticks.md',
      `${words}\n\n${Array.from({ length: 2_000 }, (_, length) => '`'.repeat(length % 300)).join('a')}`,
    ),
    file(
      'table.md',
      `${words}\n\n|${'a|'.repeat(2_000)}\n|${'-|'.repeat(2_000)}\n${`|${'b|'.repeat(200)}\n`.repeat(50)}`,
    ),
    file('deep-html.md', `${words}\n\n${'<div>'.repeat(20_000)}`, { code: 'file-broken' }),
    file('yaml-code.md', `---\nx: !!js/function "process.exit(7)"\ny: !!python/object:os.system "x"\n---\n${words}`),
    file('yaml-proto.md', `---\n__proto__: {polluted: true}\nconstructor: x\n---\n${words}`),
    file('note-circle.md', `${words}[^a]\n\n[^a]: ${words}[^b]\n[^b]: x[^a]`),
  ];
}
