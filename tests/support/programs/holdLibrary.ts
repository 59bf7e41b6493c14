import { openLibrary } from '../../../src/library/openLibrary.ts';

/** Creates a library and holds it open until it is killed. */
const [folder = ''] = process.argv.slice(2);
openLibrary(folder, { mode: 'create', role: 'writer', now: new Date().toISOString() });
process.stdout.write('open\n');
setInterval(() => undefined, 1000);
