import Database from 'better-sqlite3';
import type { Query } from './sql.ts';

/** A connection that may only read. Rows are mapped by the topic file of their table and nowhere else. */
export interface ReadableDb {
  /** The rows of a query, typed by the topic file that knows its columns. */
  all<Row>(query: Query): readonly Row[];
  /** The same with each row as an array of its columns, for queries of very many rows: to name their columns takes half the time. */
  tuples<Row extends readonly unknown[]>(query: Query): readonly Row[];
  /** The only row of a query, if there is one. */
  find<Row>(query: Query): Row | undefined;
  /** The rows one by one, for who may stop half-way. Until it is through or left, the connection does nothing else. */
  each<Row>(query: Query): Iterable<Row>;
  /** Runs several reads on one and the same state of the library. */
  snapshot<Value>(work: () => Value): Value;
  close(): void;
}

/** The writer's connection: everything a reader can do, and changes. A `ReadableDb` does not pass for one. */
export interface WritableDb extends ReadableDb {
  /** Changes rows; how many. */
  run(query: Query): number;
  /** All of the work or nothing of it. The write lock is taken at the start, never half-way. */
  transaction<Value>(work: () => Value): Value;
}

/** What a migration and the opening of a library need besides: scripts and pragmas. */
export interface SchemaDb extends WritableDb {
  script(text: string): void;
  /** The value of a pragma, or what setting it answers. */
  pragma(text: string): unknown;
}

export function connect(file: string, options: { readonly readonly: boolean; readonly timeout: number }): SchemaDb {
  // A missing file is the caller's to explain: SQLite would make an empty one.
  return new Connection(new Database(file, { ...options, fileMustExist: true }));
}

/** Makes a new, empty database file. */
export function connectNew(file: string): SchemaDb {
  return new Connection(new Database(file));
}

class Connection implements SchemaDb {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  all<Row>({ text, values }: Query): readonly Row[] {
    return this.#prepare(text).all(...values) as Row[];
  }

  tuples<Row extends readonly unknown[]>({ text, values }: Query): readonly Row[] {
    const statement = this.#prepare(text);
    try {
      return statement.raw(true).all(...values) as unknown as Row[];
    } finally {
      statement.raw(false);
    }
  }

  find<Row>({ text, values }: Query): Row | undefined {
    return this.#prepare(text).get(...values) as Row | undefined;
  }

  each<Row>({ text, values }: Query): Iterable<Row> {
    return this.#prepare(text).iterate(...values) as Iterable<Row>;
  }

  run({ text, values }: Query): number {
    return this.#prepare(text).run(...values).changes;
  }

  snapshot<Value>(work: () => Value): Value {
    return this.#database.transaction(work).deferred();
  }

  transaction<Value>(work: () => Value): Value {
    return this.#database.transaction(work).immediate();
  }

  script(text: string): void {
    this.#database.exec(text);
  }

  pragma(text: string): unknown {
    return this.#database.pragma(text, { simple: true });
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepare(text: string): Database.Statement {
    const known = this.#statements.get(text);
    if (known) return known;
    const statement = this.#database.prepare(text);
    this.#statements.set(text, statement);
    return statement;
  }
}
