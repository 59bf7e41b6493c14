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

  it('is the same however the text is set', () => {
    expect(hashOf(words.toUpperCase().replaceAll(' ', '\n'))).toBe(hashOf(words));
  });

  it('is none where there are too few words to tell a text by', () => {
    expect(hashOf('A few words.')).toBeNull();
  });

  it('says nothing of a file that could not be read', () => {
    const failed = { ok: false as const, code: 'file-broken' as const, message: 'x' };
    expect(withFoldedHash(failed)).toBe(failed);
  });
});
