import { countQueue, countSketches } from '../../library/tables/sketches.ts';
import type { ReadFunction } from '../context.ts';

export const nearCopyProgress: ReadFunction<'nearCopies.progress'> = ({ db }) => ({
  compared: countSketches(db),
  waiting: countQueue(db),
});
