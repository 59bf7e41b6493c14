import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseRange, serveOriginal } from '../../src/main/serveOriginal.ts';
import { temporaryFolder } from '../support/temporaryLibrary.ts';

function originalOf(text: string): string {
  const path = join(temporaryFolder(), 'original');
  writeFileSync(path, text);
  return path;
}

test('the bytes of an original are given whole, or the range that is asked for', async () => {
  const path = originalOf('0123456789');
  const whole = await serveOriginal(path, null);
  expect([whole.status, await whole.text()]).toEqual([200, '0123456789']);
  const part = await serveOriginal(path, 'bytes=2-4');
  expect([
    part.status,
    part.headers.get('Content-Range'),
    part.headers.get('Content-Length'),
    await part.text(),
  ]).toEqual([206, 'bytes 2-4/10', '3', '234']);
});

test('they are never given out as a page or script', async () => {
  const { headers } = await serveOriginal(originalOf('<script>alert(1)</script>'), null);
  expect(headers.get('Content-Type')).toBe('application/octet-stream');
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Content-Security-Policy')).toContain('sandbox');
});

test('where there is no original, there is none', async () => {
  expect((await serveOriginal(undefined, null)).status).toBe(404);
  expect((await serveOriginal(join(temporaryFolder(), 'gone'), 'bytes=0-1')).status).toBe(404);
  expect((await serveOriginal(temporaryFolder(), null)).status).toBe(404);
});

test.each([
  ['bytes=0-', { start: 0, end: 9 }],
  ['bytes=8-99', { start: 8, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-30', { start: 0, end: 9 }],
  ['bytes=9-9', { start: 9, end: 9 }],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=4-2', null],
  ['bytes=-', null],
  ['bytes=1-2,4-5', null],
  ['lines=1-2', null],
  [null, null],
] as const)('of ten bytes the range %s is %o', (header, wanted) => {
  expect(parseRange(header, 10)).toEqual(wanted);
});
