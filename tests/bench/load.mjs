/** Requests at a rate that the server sets: wrk where it is installed, since it is faster than any server here, else autocannon. */
import { execFileSync, spawnSync } from 'node:child_process';

import autocannon from 'autocannon';

export const hasWrk = spawnSync('wrk', ['--version'], { stdio: 'ignore' }).error === undefined;

/**
 * @param options.mayUseWrk for cached pages, where autocannon itself would be what is measured
 * @returns requests per second, p50 and p99 in ms, and how many answers were not 2xx or 304
 */
export async function load(url, { connections, seconds, headers = {}, mayUseWrk = false }) {
  if (mayUseWrk && hasWrk) return loadWithWrk(url, connections, seconds, headers);
  const result = await autocannon({ url, connections, duration: seconds, headers });
  return {
    tool: 'autocannon',
    rate: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bad: result.non2xx + result.errors - (result['3xx'] ?? 0),
  };
}

function loadWithWrk(url, connections, seconds, headers) {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const args = ['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '--latency', ...given, url];
  const text = execFileSync('wrk', args, { encoding: 'utf8' });
  const duration = (percent) => {
    const [, number, unit] = new RegExp(`^\\s*${percent}%\\s+([\\d.]+)(us|ms|s)`, 'm').exec(text);
    return Number(number) * { us: 0.001, ms: 1, s: 1000 }[unit];
  };
  return {
    tool: 'wrk',
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(text)[1]),
    p50: duration(50),
    p99: duration(99),
    bad: Number(/Non-2xx or 3xx responses: (\d+)/.exec(text)?.[1] ?? 0),
  };
}

export function line(name, measured) {
  const number = (value, digits) => value.toFixed(digits).padStart(9);
  return `${name.padEnd(52)} ${number(measured.rate, 0)} /s  p50 ${number(measured.p50, 2)} ms  p99 ${number(measured.p99, 2)} ms  (${measured.tool})${measured.bad ? `  ${measured.bad} bad answers` : ''}`;
}
