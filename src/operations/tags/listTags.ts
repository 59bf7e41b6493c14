import { listTags as list } from '../../library/tables/tags.ts';
import type { ReadFunction } from '../context.ts';

export const listTags: ReadFunction<'tags.list'> = ({ db }) => [...list(db)];
