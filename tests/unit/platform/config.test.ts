import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { readConfig } from '#app/platform/runtime/config.ts';

const whole = {
  DATA_DIR: '/var/lib/sessional',
  PUBLIC_URL: 'https://meetings.example.org',
  APP_SECRET: 'a'.repeat(32),
  MAIL_FROM: 'Meetings <no-reply@example.org>',
};

describe('configuration', () => {
  test('has defaults for everything in the demo, at the port given', () => {
    const config = readConfig({ PORT: '3001' }, 'demo');
    expect(config.publicUrl.origin).toBe('http://127.0.0.1:3001');
    expect(config.dataDir).toBe(path.resolve('data/demo'));
    expect(config.host).toBe('127.0.0.1');
    expect(config.appSecret.length).toBeGreaterThanOrEqual(32);
    expect(config.cookies.session).toBe('sid');
  });

  test('names everything that is missing in production at once', () => {
    expect(() => readConfig({}, 'production')).toThrow(
      /DATA_DIR is missing[^]*PUBLIC_URL is missing[^]*APP_SECRET is missing[^]*MAIL_FROM is missing/,
    );
  });

  test('takes an empty variable for one that is not set', () => {
    expect(readConfig({ ...whole, DATABASE_URL: '', PORT: '' }, 'production')).toMatchObject({
      databaseUrl: null,
      port: 3000,
    });
  });

  test('refuses http in production unless that is said', () => {
    const env = { ...whole, PUBLIC_URL: 'http://meetings.example.org' };
    expect(() => readConfig(env, 'production')).toThrow('PUBLIC_URL must be https');
    expect(readConfig({ ...env, ALLOW_HTTP: '1' }, 'production').publicUrl.protocol).toBe('http:');
  });

  test.each([
    [{ PUBLIC_URL: 'https://a.example/path' }, 'PUBLIC_URL must be'],
    [{ PUBLIC_URL: 'ftp://a.example' }, 'PUBLIC_URL must be'],
    [{ APP_SECRET: 'short' }, 'APP_SECRET must have'],
    [{ PORT: 'eighty' }, 'PORT must be'],
    [{ WORKER: 'maybe' }, 'WORKER must be'],
    [{ WORKER: 'only' }, 'WORKER=only needs DATABASE_URL'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must begin'],
    [{ SMTP_URL: 'http://x' }, 'SMTP_URL must begin'],
    [{ APP_SECRET_FILE: '/nowhere/at/all' }, 'APP_SECRET and APP_SECRET_FILE are both set'],
    [{ SMTP_URL_FILE: '/nowhere/at/all' }, 'cannot be read'],
  ])('refuses %j', (change, message) => {
    expect(() => readConfig({ ...whole, ...change }, 'production')).toThrow(message);
  });

  test('reads a secret from a file', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'config-')), 'secret');
    writeFileSync(file, `${'b'.repeat(40)}\n`);
    const env = { ...whole, APP_SECRET: '', APP_SECRET_FILE: file };
    expect(readConfig(env, 'production').appSecret).toBe('b'.repeat(40));
  });

  test.each([
    [{}, null],
    [{ CLAMD_URL: 'clamd:3310' }, { host: 'clamd', port: 3310 }],
    [{ CLAMD_URL: '/run/clamd.ctl', SCAN_POLICY: 'required' }, { path: '/run/clamd.ctl' }],
    [{ CLAMD_URL: 'clamd:3310', SCAN_POLICY: 'off' }, null],
  ])('the virus scanner of %j', (change, expected) => {
    expect(readConfig({ ...whole, ...change }, 'production').clamd).toEqual(expected);
  });

  test.each([
    [{ CLAMD_URL: 'somewhere' }, 'CLAMD_URL must be host:port or the path of a socket'],
    [{ SCAN_POLICY: 'sometimes' }, 'SCAN_POLICY must be required, when-available or off'],
    [{ SCAN_POLICY: 'required' }, 'SCAN_POLICY=required needs CLAMD_URL'],
  ])('no virus scanner out of %j', (change, problem) => {
    expect(() => readConfig({ ...whole, ...change }, 'production')).toThrow(problem);
  });
});
