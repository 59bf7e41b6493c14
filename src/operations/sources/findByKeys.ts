import { readWorkIdentities, type WorkIdentity } from '../../library/tables/workIdentities.ts';
import type { ReadFunction } from '../context.ts';

/** The sources that alone have one of the citation keys. A key of two sources is neither's: there is nothing to offer. */
export const findByKeys: ReadFunction<'sources.findByKeys'> = ({ db }, { keys }) => {
  const wanted = new Set(keys);
  const byKey = new Map<string, WorkIdentity[]>();
  for (const source of readWorkIdentities(db)) {
    const { citationKey } = source;
    if (wanted.has(citationKey)) byKey.set(citationKey, [...(byKey.get(citationKey) ?? []), source]);
  }
  return [...wanted].flatMap((key) => {
    const [only, ...others] = byKey.get(key) ?? [];
    return only === undefined || others.length > 0 ? [] : [{ key, id: only.id, title: only.title }];
  });
};
