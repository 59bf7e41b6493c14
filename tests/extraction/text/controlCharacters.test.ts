import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/core/importing/formats/detectFormat.ts';
import { extractText } from '../../../src/extraction/text/extractText.ts';
import { extractionContext as context } from '../../support/extractionContext.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const read = (text: string) => extractText({ bytes: bytesOf(text), fileName: 'note.txt', context });

describe('a text with a few control characters', () => {
  it('is a text, however short, and says what was left out of it', () => {
    const note = 'Before nul\0after nul not signed\u0001\u0002 control';
    expect(detectFormat(bytesOf(note), 'note.txt')).toEqual({ format: 'text' });
    const { text, warnings } = read(note);
    expect(text).toBe('Before nulafter nul not signed control');
    expect(warnings).toEqual(['3 control characters, which no reader shows, stood in the text and were left out.']);
  });

  it('says so of a single one, also where it is no zero', () => {
    expect(read(`${'A long line. '.repeat(50)}\u0007`).warnings).toEqual([
      'One control character, which no reader shows, stood in the text and was left out.',
    ]);
  });

  it('says nothing of tabs and the ends of lines and pages', () => {
    expect(read('a\tb\r\nc\fd\ve').warnings).toEqual([]);
  });

  it('is no text where they are many', () => {
    const unsupported = 'a binary file of an unknown kind';
    expect(detectFormat(bytesOf('ab\0\u0001\u0002'), 'note.txt')).toEqual({ unsupported });
    expect(detectFormat(bytesOf('word \u0001'.repeat(500)), 'note.txt')).toEqual({ unsupported });
  });
});
