import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanUrl } from '../../../src/core/importing/metadata/cleanUrl.ts';
import { sourceMetadataSchema } from '../../../src/core/source/source.ts';

describe('cleanUrl', () => {
  it.each([
    ['https://a.example/n/1?utm_source=x&id=7&fbclid=y', 'https://a.example/n/1?id=7'],
    ['https://a.example/n/1?utm_source=x', 'https://a.example/n/1'],
    ['https://a.example/n/1?mtm_source=x&pk_campaign=y&ns_mchannel=z&wt.mc_id=1&gad_source=1', 'https://a.example/n/1'],
    [
      'https://a.example/n?id=7&page=2&ref=front&source=list&p=48213',
      'https://a.example/n?id=7&page=2&ref=front&source=list&p=48213',
    ],
    ['https://amp.a.example/n/1/amp/', 'https://amp.a.example/n/1/amp/'],
    ['https://a.example/n/1#comments', 'https://a.example/n/1'],
    ['https://a.example/#!/n/1', 'https://a.example/#!/n/1'],
    ['https://user:secret@a.example/n', 'https://a.example/n'],
    ['  http://a.example  ', 'http://a.example/'],
    ['https://a.example/כתבה', 'https://a.example/%D7%9B%D7%AA%D7%91%D7%94'],
  ])('keeps of %s what leads to the page', (url, cleaned) => {
    expect(cleanUrl(url)).toBe(cleaned);
  });

  it('completes a relative address', () => {
    expect(cleanUrl('/n/1', 'https://a.example/x/y')).toBe('https://a.example/n/1');
    expect(cleanUrl('/n/1')).toBeUndefined();
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'about:blank',
    'ftp://a.example/x',
    '',
    'not an address',
    'https://',
  ])('is no address for a citation: %s', (url) => {
    expect(cleanUrl(url)).toBeUndefined();
  });

  it('takes away nothing that may say which page it is', () => {
    const name = fc.constantFrom('id', 'p', 'page', 'article', 'story', 'v', 'q', 'ref', 'source', 'lang', 'date');
    const value = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { minLength: 1 }), (pairs) => {
        const query = pairs.map((pair) => pair.join('=')).join('&');
        expect(cleanUrl(`https://a.example/n?utm_source=x&${query}&fbclid=y`)).toBe(`https://a.example/n?${query}`);
      }),
    );
  });

  it('never gives an address that the library would refuse', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withQueryParameters: true, withFragments: true }),
          fc.string(),
          fc.string().map((tail) => `https://a.example/${tail}`),
        ),
        (text) => {
          const url = cleanUrl(text);
          if (url !== undefined) expect(sourceMetadataSchema.shape.url.parse(url)).toBe(url);
        },
      ),
    );
  });
});
