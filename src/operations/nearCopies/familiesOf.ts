import { findFamilies } from '../../library/tables/nearCopyFamilies.ts';
import type { ReadFunction } from '../context.ts';

export const familiesOf: ReadFunction<'nearCopies.familiesOf'> = ({ db }, { ids }) => {
  const families = findFamilies(db, ids);
  return ids.map((id) => families.get(id) ?? null);
};
