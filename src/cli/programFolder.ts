import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';

/** The folder of the bundled program, beside whose entry its other parts lie; what is loaded later lies deeper in it. */
export const programFolder = (): string => dirname(realpathSync(process.argv[1] ?? ''));
