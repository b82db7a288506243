import { Client } from 'pg';
import { expect, it } from 'vitest';
import { freshDatabase } from './database.ts';

async function ask<Row>(connectionString: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(text)).rows as Row[];
  } finally {
    await client.end();
  }
}

it('gives every caller an empty database of its own', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  await ask(one, 'create table mark (n int)');
  expect(await ask(one, "select 1 from pg_tables where tablename = 'mark'")).toHaveLength(1);
  expect(await ask(other, "select 1 from pg_tables where tablename = 'mark'")).toHaveLength(0);
});

it('compares Arabic by trigrams, which needs a UTF-8 character type', async () => {
  const url = await freshDatabase();
  await ask(url, 'create extension pg_trgm');
  const [row] = await ask<{ likeness: number }>(
    url,
    "select similarity('محمد احمد', 'محمد احمدي') as likeness",
  );
  expect(row?.likeness).toBeCloseTo(0.8);
});
