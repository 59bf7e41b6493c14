// Run in a child process of its own: an addon that does not fit this Node ends the process instead of throwing.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [root = '.', addon] = process.argv.slice(2);
const Database = createRequire(join(root, 'package.json'))('better-sqlite3');
const database = new Database(':memory:', addon ? { nativeBinding: addon } : {});
database.exec("CREATE VIRTUAL TABLE probe USING fts5(words); INSERT INTO probe VALUES ('a claim and its evidence')");
const found = database.prepare('SELECT count(*) AS n FROM probe WHERE probe MATCH ?').get('evidence');
process.exit(found.n === 1 ? 0 : 1);
