import { describe, expect, it } from 'vitest';
import { withFoldedHash } from '../../src/extraction/withFoldedHash.ts';
import { foldedSha256Of } from '../../src/library/tables/sketches.ts';

const outcome = (text: string) => ({
  ok: true as const,
  extracted: {
    format: 'text' as const,
    text,
    blocks: [],
    pages: [],
    metadata: {},
    extractor: 'text',
    extractorVersion: 1,
    warnings: [],
  },
});
const hashOf = (text: string) => {
  const hashed = withFoldedHash(outcome(text));
  return hashed.ok ? hashed.extracted.foldedSha256 : undefined;
};
const words =
  'The inspectors counted forty-eight containers at the eastern quay on Sunday, two fewer than a week before, and said so to the ministry.';

describe('the hash by which the same text is known under other bytes', () => {
  it('is the one that the library would work out', () => {
    for (const text of [words, words.replaceAll('e', 'é'), `${words}\n${'ארבעים ושמונה מכולות '.repeat(10)}`]) {
      expect(hashOf(text)).toBe(foldedSha256Of(text));
      expect(hashOf(text)).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('is the same however lines, spaces, quotation marks and dashes are set', () => {
    const plain = `${words} "We don't know," he said - twice. The office, 3 first floor.`;
    const set = `${words.replaceAll(' ', '\n')} \u201cWe don\u2019t know,\u201d he said \u2013 twice. The o\ufb03ce, 3 \ufb01rst \u00adfloor.`;
    expect(hashOf(set)).toBe(hashOf(plain));
    expect(hashOf(`${words} Cafe\u0301`)).toBe(hashOf(`${words} Caf\u00e9`));
  });

  it.each([
    ['The change was -7.5 percent.', 'The change was 7.5 percent.'],
    ['It fell to −4 °C.', 'It fell to 4 °C.'],
    ['x = 3', 'x ≠ 3'],
    ['x < 3', 'x 3'],
    ['5 %', '5 ‰'],
    ['5 %', '5'],
    ['±5', '5'],
    ['(5)', '5'],
    ['1.5', '1,5'],
    ['1,234', '1.234'],
    ['1:2', '1-2'],
    ['10⁶', '106'],
    ['A+', 'A-'],
    ['Is it true?', 'Is it true.'],
    ['It was (not) true.', 'It was not true.'],
    ['He said NO.', 'He said no.'],
    ['did ~~not~~ agree', 'did not agree'],
  ])('tells “%s” from “%s”', (one, other) => {
    expect(hashOf(`${words} ${one}`)).not.toBe(hashOf(`${words} ${other}`));
  });

  it('is none where there are too few words to tell a text by', () => {
    expect(hashOf('A few words.')).toBeNull();
  });

  it('says nothing of a file that could not be read', () => {
    const failed = { ok: false as const, code: 'file-broken' as const, message: 'x' };
    expect(withFoldedHash(failed)).toBe(failed);
  });
});
