import { listOutlets as list } from '../../library/search/listSources.ts';
import type { ReadFunction } from '../context.ts';

export const listOutlets: ReadFunction<'sources.outlets'> = ({ db }) => [...list(db)];
