import { storeBytes } from '../../library/originals.ts';
import type { OperationInput, OperationOutput } from '../../shared/contract.ts';
import type { OpenedLibrary } from '../host.ts';
import { holdOriginal } from '../importing/holdOriginal.ts';
import { runIn } from '../runIn.ts';

/**
 * Keeps an image in the library, cleaned of whatever is not the picture. Bytes first, then the row that names them: a crash between the two
 * leaves a file that verifying lists. Throws `image-refused`.
 */
export async function keepImage(
  library: OpenedLibrary,
  { fileName, bytes, redrawnFrom }: OperationInput<'images.add'>,
): Promise<OperationOutput<'images.add'>> {
  const cleaned = await runIn(library, 'images.clean', { fileName, bytes });
  if (cleaned.kind === 'toBeRedrawn') return cleaned;
  const stored = await storeBytes(library.folder, cleaned.bytes);
  const held = await holdOriginal(library, stored);
  try {
    const { type, size, removed, sha256 } = cleaned;
    const kept = await runIn(library, 'images.record', {
      image: stored.sha256,
      type,
      size,
      byteCount: stored.size,
      fileName,
      origin: { sha256, removed, redrawnFrom },
    });
    return { kind: 'added', ...kept };
  } finally {
    await held.letGo();
  }
}
