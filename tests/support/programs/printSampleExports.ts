import { sampleExport } from '../sampleExport.ts';

/** Entry of a program of its own: prints the sample's Word files in hexadecimal, one a line. */
async function print(): Promise<void> {
  for (const style of ['chicago-fullnote-bibliography', 'chicago-author-date'] as const) {
    const bytes = await sampleExport(style);
    console.log(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
}

void print();
