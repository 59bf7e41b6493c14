import { openLibrary } from '../../../src/library/openLibrary.ts';

/** Creates a library and holds it until it is killed, making garbage: a lock must not be collected with it. */
const [folder = ''] = process.argv.slice(2);
openLibrary(folder, { mode: 'create', role: 'writer', now: new Date().toISOString() });
process.stdout.write('open\n');
setInterval(() => Array.from({ length: 100_000 }, (_, index) => ({ index })), 10);
