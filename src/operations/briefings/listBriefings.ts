import { listBriefings as list } from '../../library/tables/briefings.ts';
import type { ReadFunction } from '../context.ts';

export const listBriefings: ReadFunction<'briefings.list'> = ({ db }) => [...list(db)];
