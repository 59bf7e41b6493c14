import type Database from 'better-sqlite3';
export type ReadableDb = Database.Database;
export type WritableDb = Database.Database;
