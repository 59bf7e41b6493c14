import { strToU8, zipSync } from 'fflate';

export interface HostileArchive {
  readonly name: string;
  readonly content: Uint8Array;
  /** What must become of the whole, or of its entries by name: imported (or known already), or refused with a code. */
  readonly expected: Readonly<Record<string, string>>;
}

/** Stands for the archive itself among the names of its entries. */
export const WHOLE = '';

/** Archives made to fill the disk or the memory, to write elsewhere, or never to end. */
export function hostileArchives(): readonly HostileArchive[] {
  const words = (of: string) =>
    strToU8(`The note about ${of} says that talks resume on Thursday in the harbour office.`);
  let nested = zipSync({ 'a.txt': words('nesting') });
  for (let depth = 0; depth < 30; depth += 1) nested = zipSync({ 'a.zip': nested });
  const whole = zipSync({ 'a.txt': words('locks') });
  return [
    {
      name: 'climbing.zip',
      content: zipSync({ '../../../outside.txt': words('climbing'), '/etc/passwd.txt': words('roots') }),
      expected: { '../../../outside.txt': 'imported', '/etc/passwd.txt': 'imported' },
    },
    {
      name: 'bomb.zip',
      content: zipSync({ 'a.txt': new Uint8Array(60_000_000), 'b.txt': words('bombs') }),
      expected: { 'a.txt': 'file-too-large', 'b.txt': 'imported' },
    },
    { name: 'nested.zip', content: nested, expected: {} },
    {
      name: 'empty-entries.zip',
      content: zipSync(
        Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`${index}.txt`, new Uint8Array(0)])),
      ),
      expected: { '0.txt': 'file-empty', '1999.txt': 'file-empty' },
    },
    { name: 'locked.zip', content: withLock(whole), expected: { 'a.txt': 'file-encrypted' } },
    { name: 'cut.zip', content: whole.subarray(0, 60), expected: { [WHOLE]: 'file-broken' } },
  ];
}

/** Sets the flag of encryption in the header and in the directory. */
function withLock(archive: Uint8Array): Uint8Array {
  const locked = Buffer.from(archive);
  locked.writeUInt16LE(1, 6);
  locked.writeUInt16LE(1, locked.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 8);
  return Uint8Array.from(locked);
}
