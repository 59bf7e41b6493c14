import { BriefingError } from '../../core/errors.ts';

/** @param fault the end of a sentence that begins with the name of the file, without its full stop */
export function refusedImage(fileName: string, fault: string): BriefingError {
  const name = fileName === '' ? 'The image' : fileName;
  return new BriefingError('image-refused', `${name} ${fault}. No image was added.`, { file: fileName, fault });
}
