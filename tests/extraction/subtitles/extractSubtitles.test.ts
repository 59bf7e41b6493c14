import { describe, expect, it } from 'vitest';
import { extractSubtitles } from '../../../src/extraction/subtitles/extractSubtitles.ts';
import { listBlocks } from '../../support/extracted.ts';
import { extractionContext } from '../../support/extractionContext.ts';

const extract = (text: string | Uint8Array, fileName = 'talk.srt') =>
  extractSubtitles({
    bytes: typeof text === 'string' ? Uint8Array.from(Buffer.from(text)) : text,
    fileName,
    context: extractionContext,
  });

/** What is shown when, as a person would list it. */
const shown = (source: ReturnType<typeof extract>) =>
  source.pages.map(({ label, start, end }) => `${label} ${source.text.slice(start, end)}`);

describe('SubRip subtitles', () => {
  const file = [
    '1',
    '00:00:01,000 --> 00:00:03,500',
    '<i>The minister</i> spoke',
    'for <font color="#ff0000">forty</font> minutes.',
    '',
    '2',
    '00:01:02,250 --> 00:01:04,000 X1:10 X2:20',
    '{\\an8}- Who was held?',
    '- Forty-eight people.',
    '',
    '3',
    '01:02:03,999 --> 01:02:05,000',
    'if a < b & b > c, then…',
    '',
  ].join('\r\n');

  it('give each cue under the moment at which it appears, without tags, speakers on lines of their own', () => {
    const source = extract(file);
    expect(shown(source)).toEqual([
      '00:00:01 The minister spoke for forty minutes.',
      '00:01:02 - Who was held?\n- Forty-eight people.',
      '01:02:03 if a < b & b > c, then…',
    ]);
    expect(source.pages.every(({ kind }) => kind === 'timestamp')).toBe(true);
    expect(listBlocks(source)).toEqual([
      'paragraph: The minister spoke for forty minutes.',
      'paragraph: - Who was held?',
      'paragraph: - Forty-eight people.',
      'paragraph: if a < b & b > c, then…',
    ]);
    expect(source).toMatchObject({ format: 'subtitles', metadata: { type: 'broadcast' }, warnings: [] });
  });

  it('are read where blank lines or numbers are missing, and where points stand for commas', () => {
    const source = extract(
      '00:01.5 --> 00:02.0\nOne\n2\n00:03.000 --> 00:04.000\nTwo\n\n\n\n3\n00:00:05.000-->00:00:06.000\n\nstray',
    );
    expect(shown(source)).toEqual(['00:00:01 One', '00:00:03 Two']);
    expect(source.warnings).toEqual([
      'One cue shows no text and was left out.',
      '5 characters stand outside any cue and were left out; see the original.',
    ]);
  });

  it('keep the text of a cue whose time cannot be read, say so, and give it no moment', () => {
    const source = extract(
      '1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:99:01,000 --> never\nTwo\n\n3\n00:00:09,000 --> 00:00:04,000\nThree\n\n4\n00:00:05,000 --> 00:00:06,000\nFour',
    );
    expect(shown(source)).toEqual(['00:00:01 One', ' Two', '00:00:09 Three', '00:00:05 Four']);
    expect(source.warnings).toEqual([
      'Cue 2 has no time that can be read; its text was kept without one.',
      'Cue 3 has an end before the start; the start was taken.',
      'Cue 4 starts before the one above; the order of the file was kept.',
    ]);
  });

  it('are read in the character set that they are in, in any language', () => {
    const arabic = '1\n00:00:01,000 --> 00:00:02,000\nقالت الوزارة يوم الأحد إن ثمانية وأربعين شخصا ما زالوا محتجزين\n';
    const source = extract(Uint8Array.from(Buffer.from(`\ufeff${arabic}`, 'utf16le')));
    expect(source.text).toBe('قالت الوزارة يوم الأحد إن ثمانية وأربعين شخصا ما زالوا محتجزين');
    expect(source.metadata.language).toBe('ar');
  });

  it('refuse a file without a single cue', () => {
    expect(() => extract('Just words.\n\nAnd more.')).toThrow(/could not be read as subtitles/);
  });
});

describe('WebVTT subtitles', () => {
  it('give title, language and speakers, and leave notes and styles out', () => {
    const source = extract(
      [
        'WEBVTT - Hearing of the committee',
        'Kind: captions',
        'Language: en-GB',
        '',
        'STYLE',
        '::cue { color: url(http://127.0.0.1/x) }',
        '',
        'NOTE checked by',
        'nobody',
        '',
        'opening',
        '00:01.000 --> 00:04.000 align:start position:0%',
        '<v.first.loud Jane Roe>The <c.yellow>committee</c> is <00:02.000>open &amp; public.</v>',
        '',
        '00:05.000 --> 00:06.000',
        '<v John Doe>Thank you.',
      ].join('\n'),
      'hearing.vtt',
    );
    expect(shown(source)).toEqual([
      '00:00:01 Jane Roe: The committee is open & public.',
      '00:00:05 John Doe: Thank you.',
    ]);
    expect(source.metadata).toEqual({ type: 'broadcast', title: 'Hearing of the committee', language: 'en-GB' });
    expect(source.warnings).toEqual(['One comment that no viewer sees was left out; see the original.']);
  });

  it('read each line of rolling captions once', () => {
    const lines = ['we meet', 'at the harbour', 'on Thursday', 'and count', 'the containers', 'again', 'at noon'];
    const cues = lines.map(
      (line, index) =>
        `00:0${index}.000 --> 00:0${index}.900\n${index === 0 ? '' : `${lines[index - 1]}\n`}${line.replace(' ', '<00:00.500><c> ')}</c>`,
    );
    const source = extract(`WEBVTT\n\n${cues.join('\n\n')}`, 'auto.vtt');
    expect(source.text).toBe(lines.join('\n'));
    expect(source.warnings).toEqual([
      'The captions roll: 6 lines are shown again in the next cue and were read once, where they first appear.',
    ]);
  });
});

describe('SubViewer subtitles', () => {
  it('are read too', () => {
    const source = extract('0:00:01.000,0:00:04.000\nFirst words.\n\n0:00:05.000,0:00:06.000\nSecond.\n', 'talk.sbv');
    expect(shown(source)).toEqual(['00:00:01 First words.', '00:00:05 Second.']);
  });
});
