import iconv from 'iconv-lite';
import { extractSample } from './encodingSample.ts';
import { scoreEastAsian } from './scoreEastAsian.ts';
import { scoreSingleByte } from './scoreSingleByte.ts';

export interface DetectedEncoding {
  /** A name that iconv-lite knows. */
  readonly encoding: string;
  /** Another that would fit nearly as well and give another text. */
  readonly rival?: string;
}

/**
 * Tells the encoding of a text that says nothing of it and is no Unicode: in which of all that are in use does it read as a
 * language? Each candidate decodes a sample; letters that its languages have speak for it, all else against it.
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const sample = extractSample(bytes);
  const scored = candidates
    .map(({ encoding, score }) => {
      const text = iconv.decode(sample as Buffer, encoding);
      return { encoding, text, score: score(text, encoding) };
    })
    .sort((one, other) => other.score - one.score);
  const [best] = scored;
  if (!best || best.score <= 0) return { encoding: 'windows-1252' };
  const rival = scored.find(({ text }) => text !== best.text);
  const isClose = rival !== undefined && rival.score > best.score * CLOSE;
  return { encoding: best.encoding, ...(isClose ? { rival: rival.encoding } : {}) };
}

/** Share of the best score from which on another candidate is as good as the best. */
const CLOSE = 0.9;

/** Where two give the same text, the first is named: the usual ones stand before those that they contain. */
const candidates: readonly { readonly encoding: string; readonly score: (text: string, encoding: string) => number }[] =
  [
    ...['shift_jis', 'euc-jp', 'gb18030', 'big5-hkscs', 'euc-kr'].map((encoding) => ({
      encoding,
      score: scoreEastAsian,
    })),
    ...[
      'windows-1252',
      'windows-1251',
      'windows-1250',
      'windows-1253',
      'windows-1254',
      'windows-1255',
      'windows-1256',
      'windows-1257',
      'windows-1258',
      'windows-874',
      'iso-8859-15',
      'iso-8859-2',
      'iso-8859-5',
      'koi8-r',
      'koi8-u',
      'iso-8859-7',
      'iso-8859-6',
      'iso-8859-4',
      'iso-8859-13',
      'iso-8859-3',
      'iso-8859-10',
      'iso-8859-14',
      'cp866',
      'macintosh',
    ].map((encoding) => ({ encoding, score: scoreSingleByte })),
  ];
