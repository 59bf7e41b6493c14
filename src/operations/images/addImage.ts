import type { JobFunction } from '../context.ts';
import { openedLibrary } from '../runIn.ts';
import { keepImage } from './keepImage.ts';

export const addImage: JobFunction<'images.add'> = ({ session }, input) => keepImage(openedLibrary(session), input);
