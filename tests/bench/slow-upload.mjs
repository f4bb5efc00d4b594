/** A paper arrives in pieces over a line that breaks: how many requests, how much memory, and is it the same file? */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { tsImport } from 'tsx/esm/api';

import { hasNginx, startNginx } from '../support/nginx.mjs';
import { memoryOf } from './server.mjs';

const MB = 1024 * 1024;
/** As app/browser/resumable-upload.ts does. */
const PIECE = MB;
const MAX_PAUSE_MS = 30_000;

/** A whole PDF of exactly so many bytes; `seed` makes each another one. */
function paper(bytes, seed) {
  const pdf = Buffer.alloc(bytes);
  for (let at = 0; at < bytes; at += 1) pdf[at] = 97 + ((at * 7 + (at >> 10) + seed) % 26);
  pdf.write('%PDF-1.4\n', 0, 'latin1');
  pdf.write('\n%%EOF\n', bytes - 7, 'latin1');
  return pdf;
}

/** Sends a file as the script of the page does. @returns how many requests that took */
async function upload(line, host, token, file) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let requests = 0;
  const visit = (method, target, headers = {}, body) =>
    new Promise((resolve) => {
      requests += 1;
      const common = { 'tus-resumable': '1.0.0', cookie: `sid=${token}`, origin: `http://${host}`, host };
      const sent = request(line + target, { method, agent, headers: { ...common, ...headers } }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers }));
        answer.on('error', () => resolve({ status: 0, headers: {} }));
      });
      sent.on('error', () => resolve({ status: 0, headers: {} }));
      sent.end(body);
    });
  let target = null;
  let pause = 1000;
  for (;;) {
    let answer = target
      ? await visit('HEAD', target)
      : await visit('POST', '/uploads', {
          'upload-length': String(file.length),
          'upload-metadata': `filename ${btoa('big.pdf')},field ${btoa('file')}`,
          'content-length': '0',
        });
    if (answer.status === 201) target = new URL(answer.headers.location).pathname;
    while (answer.status >= 200 && answer.status < 300) {
      const offset = Number(answer.headers['upload-offset']);
      if (answer.headers['upload-problem']) throw new Error(answer.headers['upload-problem']);
      if (offset === file.length) {
        agent.destroy();
        return requests;
      }
      pause = 1000;
      const piece = file.subarray(offset, offset + PIECE);
      const headers = {
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
        'content-length': String(piece.length),
      };
      answer = await visit('PATCH', target, headers, piece);
    }
    if (![0, 400, 408, 409, 423].includes(answer.status) && answer.status < 500) {
      throw new Error(`the upload was answered with ${answer.status}`);
    }
    await sleep(pause);
    pause = Math.min(pause * 2, MAX_PAUSE_MS);
  }
}

export async function benchSlowUpload({ url, pid, folder }, data, { say, kbit }) {
  const { slowLine } = await tsImport('../support/slow-line.ts', import.meta.url);
  const { host, port } = new URL(url);
  const results = [];

  /** @param cuts parts of the file after which the line breaks */
  async function run(name, bytes, rules, cuts, target = Number(port)) {
    const file = paper(bytes, results.length);
    const line = await slowLine(rules);
    line.leadTo(target);
    line.cutAfter(cuts.map((part) => part * bytes));
    const before = memoryOf(pid);
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, memoryOf(pid))), 5);
    const began = performance.now();
    const requests = await upload(line.url, host, data.experts[1], file);
    const seconds = (performance.now() - began) / 1000;
    clearInterval(watch);
    await line.stop();
    const sha256 = createHash('sha256').update(file).digest('hex');
    const isThere = existsSync(path.join(folder, 'files', sha256.slice(0, 2), sha256));
    if (!isThere) throw new Error(`${name}: the file that was sent has not been stored`);
    if (line.cuts() !== cuts.length) throw new Error(`${name}: the line broke ${line.cuts()} times`);
    const memory = `memory ${before.toFixed(0)} MB → ${most.toFixed(0)} MB`;
    say(`${name}: ${requests} requests, ${cuts.length} cuts, ${seconds.toFixed(1)} s, ${memory}`);
    return { requests, memory: most - before };
  }

  say('');
  const cuts = [0.1, 0.5, 0.95];
  const speed = kbit ? { bytesPerSecond: (kbit * 1000) / 8 } : {};
  // The first one loads code and fills pools.
  await run('upload, 1 MB to warm up', MB, {}, []);
  const good = await run('upload, 20 MB over a good line', 20 * MB, {}, []);
  const broken = await run(`upload, 20 MB${kbit ? ` at ${kbit} kbit/s` : ''}`, 20 * MB, speed, cuts);
  results.push(
    { name: 'extra memory while 20 MB arrive in pieces, MB', value: good.memory, limit: 64 },
    { name: 'requests for 20 MB with three cuts', value: broken.requests, limit: 30 },
  );
  await run(
    'upload, 500 kB at 400 kbit/s and 400 ms',
    500_000,
    { bytesPerSecond: 50_000, latencyMs: 400 },
    [],
  );
  if (hasNginx()) {
    const nginx = await startNginx(Number(port));
    try {
      const behind = await run('upload, 20 MB behind nginx', 20 * MB, speed, cuts, nginx.port);
      results.push({
        name: 'requests for 20 MB with three cuts, behind nginx',
        value: behind.requests,
        limit: 30,
      });
    } finally {
      await nginx.stop();
    }
  } else {
    say('upload behind nginx: not checked: nginx is not installed');
  }
  return results;
}
