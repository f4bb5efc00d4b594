import { sql } from 'kysely';

import type { DatabaseKind } from '#db/core/dialect.ts';

import type { AnyDb } from './define.ts';

/**
 * The words of each contribution: those that everybody finds it by who may open it, and those that the public does.
 * Both databases keep them in the same table and derive their index from it by themselves. The rows are written by
 * `fillSearch`, because only the program can fold.
 */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await (kind === 'sqlite' ? onSqlite(db) : onPostgres(db));
}

async function onSqlite(db: AnyDb): Promise<void> {
  await sql`create table search_texts (
    no integer primary key,
    contribution_id text not null unique references contributions (id),
    own_words text not null,
    public_words text not null
  ) strict`.execute(db);
  await sql`create virtual table search_words using fts5 (
    own_words, public_words,
    content = 'search_texts', content_rowid = 'no', tokenize = 'unicode61 remove_diacritics 2'
  )`.execute(db);
  await sql`create trigger search_texts_insert after insert on search_texts begin
    insert into search_words (rowid, own_words, public_words) values (new.no, new.own_words, new.public_words);
  end`.execute(db);
  await sql`create trigger search_texts_delete after delete on search_texts begin
    insert into search_words (search_words, rowid, own_words, public_words)
      values ('delete', old.no, old.own_words, old.public_words);
  end`.execute(db);
  await sql`create trigger search_texts_update after update of own_words, public_words on search_texts begin
    insert into search_words (search_words, rowid, own_words, public_words)
      values ('delete', old.no, old.own_words, old.public_words);
    insert into search_words (rowid, own_words, public_words) values (new.no, new.own_words, new.public_words);
  end`.execute(db);
}

/** The words are folded and split already: no dictionary and no parser of the server's language may change them. */
async function onPostgres(db: AnyDb): Promise<void> {
  await sql`create table search_texts (
    contribution_id text collate "C" primary key references contributions (id),
    own_words text collate "C" not null,
    public_words text collate "C" not null,
    own_lexemes tsvector generated always as (array_to_tsvector(string_to_array(own_words, ' '))) stored,
    public_lexemes tsvector generated always as (array_to_tsvector(string_to_array(public_words, ' '))) stored
  )`.execute(db);
  await sql`create index search_texts_own_lexemes on search_texts using gin (own_lexemes)`.execute(db);
  await sql`create index search_texts_public_lexemes on search_texts using gin (public_lexemes)`.execute(db);
}
