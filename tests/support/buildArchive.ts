import { zipSync } from 'fflate';

type Content = string | Uint8Array;

/** A ZIP archive of the files, under exactly these names. */
export function buildArchive(files: Readonly<Record<string, Content>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    [typeof content === 'string' ? Buffer.from(content, 'utf8') : content, { mtime: new Date(2026, 2, 4, 5, 6, 8) }],
  ]);
  return zipSync(Object.fromEntries(entries));
}

/** The same archive with the entry's flag set that says it is encrypted. */
export function withEncryptedEntry(archive: Uint8Array, name: string): Uint8Array {
  return withPatchedHeaders(archive, name, (bytes, header, isDirectory) => {
    const flags = header + (isDirectory ? 8 : 6);
    bytes[flags] = (bytes[flags] ?? 0) | 1;
  });
}

/** The same archive with other bytes in the place of an entry's name; there must be as many. */
export function withNameBytes(archive: Uint8Array, name: string, bytes: readonly number[]): Uint8Array {
  return withPatchedHeaders(archive, name, (patched, header, isDirectory) => {
    patched.set(bytes, header + (isDirectory ? 46 : 30));
  });
}

/** The same archive with another size of the entry when unpacked, as the directory says. */
export function withDeclaredSize(archive: Uint8Array, name: string, size: number): Uint8Array {
  return withPatchedHeaders(archive, name, (bytes, header, isDirectory) => {
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(header + (isDirectory ? 24 : 22), size, true);
  });
}

function withPatchedHeaders(
  archive: Uint8Array,
  name: string,
  patch: (bytes: Uint8Array, header: number, isDirectory: boolean) => void,
): Uint8Array {
  const bytes = Uint8Array.from(archive);
  const text = Buffer.from(bytes).toString('latin1');
  let count = 0;
  for (const [signature, length] of [
    ['PK\x03\x04', 30],
    ['PK\x01\x02', 46],
  ] as const) {
    for (let at = text.indexOf(signature); at !== -1; at = text.indexOf(signature, at + 4)) {
      if (!text.startsWith(name, at + length)) continue;
      patch(bytes, at, length === 46);
      count += 1;
    }
  }
  if (count !== 2) throw new Error(`${name} is not in the archive exactly once`);
  return bytes;
}
