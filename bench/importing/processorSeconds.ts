import { readFileSync } from 'node:fs';

/**
 * Seconds that a core has worked for this program and for the processes that it has waited for. Where the system does not tell
 * that (elsewhere than on Linux), the seconds that have passed: then only a quiet machine gives figures that mean something.
 */
export function processorSeconds(): number {
  const own = process.cpuUsage();
  const children = childrenSeconds();
  return children === undefined ? performance.now() / 1000 : (own.user + own.system) / 1e6 + children;
}

/** Ticks of the kernel's clock a second: the same on every Linux that Node runs on. */
const TICKS = 100;

function childrenSeconds(): number | undefined {
  try {
    // The name of the program stands in brackets and may hold spaces; the times of children are the 16th and 17th field.
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) / TICKS;
  } catch {
    return undefined;
  }
}
