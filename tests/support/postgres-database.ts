/** Databases on the PostgreSQL of the tests. */
import { randomBytes } from 'node:crypto';

import pg from 'pg';

export function testServer(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE=postgres needs TEST_DATABASE_URL');
  return url;
}

export function databaseAddress(name: string): string {
  const url = new URL(testServer());
  url.pathname = name;
  return url.href;
}

export async function onServer(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

export interface FreshPostgres {
  url: string;
  remove(): Promise<void>;
}

/** A whole database of its own. @param holds nothing, or the schema with no rows */
export async function freshPostgres(holds: 'nothing' | 'schema'): Promise<FreshPostgres> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const template = process.env.TEST_TEMPLATE;
  if (holds === 'schema' && !template) throw new Error('only the global setup makes the template database');
  await onServer(testServer(), `create database ${name} ${holds === 'schema' ? template : ''}`);
  return {
    url: databaseAddress(name),
    async remove() {
      await onServer(testServer(), `drop database ${name} with (force)`);
    },
  };
}
