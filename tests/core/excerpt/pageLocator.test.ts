import { describe, expect, it } from 'vitest';
import { pageLocator } from '../../../src/core/excerpt/pageLocator.ts';

const moment = (label: string, start: number, end: number) => ({ label, start, end, kind: 'timestamp' as const });

describe('the place of a passage in subtitles', () => {
  const moments = [moment('00:00:01', 0, 10), moment('00:01:02', 11, 20), moment('', 21, 30)];

  it('is the moment at which it is shown, or those of its first and last words', () => {
    expect(pageLocator(moments, { start: 2, end: 5 })).toEqual({ label: 'timestamp', value: '00:00:01' });
    expect(pageLocator(moments, { start: 5, end: 15 })).toEqual({ label: 'timestamp', value: '00:00:01-00:01:02' });
  });

  it('is unknown where the file gives no time', () => {
    expect(pageLocator(moments, { start: 22, end: 25 })).toBeNull();
  });
});
