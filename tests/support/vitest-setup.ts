import { format } from 'node:util';

import { afterEach, beforeEach, expect, vi } from 'vitest';

// Reported after the test rather than thrown at the call, because the caller may catch what it throws.
let calls: string[] = [];

beforeEach(() => {
  calls = [];
  vi.spyOn(console, 'error').mockImplementation((...args: unknown[]) => {
    calls.push(format(...args));
  });
});

afterEach(() => {
  const seen = calls;
  calls = [];
  expect(seen, 'console.error was called').toEqual([]);
});
