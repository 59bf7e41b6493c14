import type { Excerpt } from './excerpt.ts';

/** Whether nothing may be exported that cites it: it stands no more in its source, and no analyst keeps it as one of an earlier version. */
export function barsExport({ drift, keptAt }: Pick<Excerpt, 'drift' | 'keptAt'>): boolean {
  return drift === 'lost' && keptAt === null;
}
