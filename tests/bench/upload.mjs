/** A paper of 20 MB is submitted: how much memory does the server need for it? */
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import { memoryOf } from './server.mjs';

const MB = 1024 * 1024;

function paper(megabytes) {
  const bytes = Buffer.alloc(megabytes * MB, 0x20);
  bytes.write('%PDF-1.4\n', 0, 'latin1');
  bytes.write('\n%%EOF\n', bytes.length - 7, 'latin1');
  return bytes;
}

function send(url, token, file) {
  const boundary = 'bench-boundary';
  const head = Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="title"\r\n\r\nBig paper\r\n` +
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="big.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        headers: {
          cookie: `sid=${token}`,
          origin: new URL(url).origin,
          'content-type': `multipart/form-data; boundary=${boundary}`,
          'content-length': head.length + file.length + tail.length,
        },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode));
      },
    );
    sent.on('error', reject);
    sent.write(head);
    sent.write(file);
    sent.end(tail);
  });
}

export async function benchUpload({ url, pid }, data, { say }) {
  const address = (draft) => `${url}${data.submit}?draft=${draft}`;
  // The first one loads code and fills pools; only what comes on top of that belongs to the 20 MB.
  await send(address('BenchUpLoad11'), data.experts[0], paper(1));
  await sleep(500);
  const before = memoryOf(pid);
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, memoryOf(pid))), 5);
  const began = performance.now();
  const status = await send(address('BenchUpLoad22'), data.experts[0], paper(20));
  const ms = performance.now() - began;
  clearInterval(watch);
  most = Math.max(most, memoryOf(pid));
  // 422: the form is not complete, the file has been kept.
  if (status !== 422) throw new Error(`the upload was answered with ${status}`);
  say(`\n20 MB: ${ms.toFixed(0)} ms, memory ${before.toFixed(0)} MB → ${most.toFixed(0)} MB`);
  return [{ name: 'extra memory while 20 MB are submitted, MB', value: most - before, limit: 64 }];
}
