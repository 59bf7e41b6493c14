/** The lines that a cue shows: tags, styles and places gone, speakers named before what they say, entities as characters. */
export function cueLines(text: string, isWebVtt: boolean): readonly string[] {
  return text
    .replace(VOICE, (_, name: string) => (name.trim() === '' ? '' : `${decodeEntities(name.trim())}: `))
    .replace(isWebVtt ? ANY_TAG : TAG, '')
    .replace(OVERRIDE, (_, codes: string) => (/\\[Nn]/.test(codes) ? '\n' : ''))
    .replace(/\\[Nn]/g, '\n')
    .split('\n')
    .map((line) =>
      decodeEntities(line)
        .replace(/[ \t]+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
}

/** `<v.loud Jane Roe>`: who speaks. */
const VOICE = /<v(?:\.[^\s<>]{0,100})?(?:[ \t]+([^<>]{0,200}))?>/gi;

/** Tags that WebVTT and players of SubRip know; other angle brackets are text. Moments inside a cue are tags too. */
const TAG =
  /<\/?(?:[ibus]|c|v|em|strong|font|lang|ruby|rt|span|br)(?:\.[^\s<>]{0,200})?(?:\s[^<>]{0,400})?\/?>|<\d{1,4}:[\d:.]{2,20}>/gi;

/** WebVTT leaves out what it does not know (W3C, WebVTT, 6.4). */
const ANY_TAG = /<\/?[a-z][^<>]{0,1000}>|<\/?[a-z]?>|<\d{1,4}:[\d:.]{2,20}>/gi;

/** `{\an8}`: where and how the line is shown. */
const OVERRIDE = /\{(\\[^{}]{0,200})\}/g;

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos|nbsp|lrm|rlm)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (entity, name, decimal, hex) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? entity;
      const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : entity;
    },
  );
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};
