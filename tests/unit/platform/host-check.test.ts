import { describe, expect, test } from 'vitest';

import { checkHost } from '#app/platform/http/host-check.ts';

describe('host check in production', () => {
  const rules = { publicUrl: new URL('https://meetings.example.org'), movesLoopback: false };
  test.each([
    ['meetings.example.org', 'ours'],
    ['MEETINGS.example.org', 'ours'],
    ['meetings.example.org:443', 'ours'],
    ['meetings.example.org:80', 'refuse'],
    ['meetings.example.org:8443', 'refuse'],
    ['meetings.example.org.', 'refuse'],
    ['meetings.example.org.evil.example', 'refuse'],
    ['evil.example', 'refuse'],
    ['localhost', 'refuse'],
    ['127.0.0.1', 'refuse'],
    ['meetings.example.org@evil.example', 'refuse'],
    ['evil.example#meetings.example.org', 'refuse'],
    ['evil.example/meetings.example.org', 'refuse'],
    ['meetings.example.org/', 'refuse'],
    ['meetings.example.org, evil.example', 'refuse'],
    ['', 'refuse'],
    [undefined, 'refuse'],
  ])('%s: %s', (host, verdict) => {
    expect(checkHost({ host, method: 'GET' }, rules)).toBe(verdict);
  });
});

describe('host check in the demo', () => {
  const rules = { publicUrl: new URL('http://127.0.0.1:3000'), movesLoopback: true };
  test.each([
    ['GET', '127.0.0.1:3000', 'ours'],
    ['POST', '127.0.0.1:3000', 'ours'],
    ['GET', 'localhost:3000', 'move'],
    ['HEAD', 'localhost:3000', 'move'],
    ['POST', 'localhost:3000', 'refuse'],
    ['GET', '[::1]:3000', 'move'],
    ['GET', '127.0.0.1:3001', 'move'],
    ['GET', '127.0.0.2:3000', 'refuse'],
    ['GET', 'localhost.evil.example:3000', 'refuse'],
    ['GET', '192.168.1.7:3000', 'refuse'],
  ])('%s %s: %s', (method, host, verdict) => {
    expect(checkHost({ host, method }, rules)).toBe(verdict);
  });
});
