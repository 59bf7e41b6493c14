import { validatePackage } from '../../core/docx/validatePackage.ts';
import type { ReadFunction } from '../context.ts';

/** No read of the library, but work that must not be done on an event loop. */
export const findFaults: ReadFunction<'exports.findFaults'> = (_context, { bytes }) => [...validatePackage(bytes)];
