/** Working pages: CPU time per request, split by who spends it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { cpuOf, startServer } from './server.mjs';

const WARM = 300;
const REQUESTS = 1000;

async function visit(url, token, times) {
  for (let index = 0; index < times; index++) {
    const answer = await fetch(url, { headers: { cookie: `sid=${token}`, 'accept-encoding': 'identity' } });
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
    await answer.arrayBuffer();
  }
}

/** Whose code a function of the profile is. */
function ownerOf(address) {
  if (/node_modules\/(kysely|better-sqlite3|bindings)\//.test(address)) return 'database';
  if (/node_modules\/(react|react-dom|scheduler)\//.test(address)) return 'React';
  if (/build\/server\//.test(address)) return 'ours';
  if (/node_modules\//.test(address)) return 'framework';
  return 'Node';
}

/** @param from microseconds since the start of the profile: what came before is starting up, and warming */
function split(profile, from) {
  const own = new Map();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((id) => [id, node.id])));
  const ownerOfNode = (id) => {
    const node = nodes.get(id);
    const { url, functionName } = node.callFrame;
    if (functionName === '(idle)') return null;
    if (functionName === '(garbage collector)') return 'garbage collection';
    // What the engine does inside of a call is its caller's: a native query belongs to the database.
    if (url === '' && parents.has(id)) return ownerOfNode(parents.get(id)) ?? 'Node';
    return url === '' ? 'Node' : ownerOf(url);
  };
  let at = 0;
  profile.samples.forEach((id, index) => {
    at += profile.timeDeltas[index];
    const owner = at > from ? ownerOfNode(id) : null;
    if (owner) own.set(owner, (own.get(owner) ?? 0) + profile.timeDeltas[index] / 1000);
  });
  const total = [...own.values()].reduce((sum, ms) => sum + ms, 0);
  return [...own].map(([owner, ms]) => ({ owner, share: ms / total })).sort((a, b) => b.share - a.share);
}

async function measure(folder, path_, token) {
  const server = await startServer(folder);
  await visit(server.url + path_, token, WARM);
  const before = cpuOf(server.pid);
  await visit(server.url + path_, token, REQUESTS);
  const ms = (cpuOf(server.pid) - before) / REQUESTS;
  await server.stop();
  return ms;
}

async function profile(folder, path_, token) {
  const place = mkdtempSync(path.join(tmpdir(), 'sessional-profile-'));
  const flags = ['--cpu-prof', `--cpu-prof-dir=${place}`, '--cpu-prof-interval=200'];
  const began = performance.now();
  const server = await startServer(folder, flags);
  await visit(server.url + path_, token, WARM);
  const warmAfter = (performance.now() - began) * 1000;
  await visit(server.url + path_, token, REQUESTS);
  await server.stop();
  const [name] = readdirSync(place);
  const parts = split(JSON.parse(readFileSync(path.join(place, name), 'utf8')), warmAfter);
  rmSync(place, { recursive: true, force: true });
  return parts;
}

export async function benchCpu(folder, data, { say }) {
  const results = [];
  for (const [name, path_, limit] of [
    ['organizer list, 200 rows', data.desk, 2],
    ['one contribution', data.contribution, 1.5],
  ]) {
    const ms = await measure(folder, path_, data.organizer);
    const parts = await profile(folder, path_, data.organizer);
    say(`\n${name}: ${ms.toFixed(2)} ms CPU per request, of which`);
    for (const { owner, share } of parts) {
      say(`  ${owner.padEnd(20)} ${(ms * share).toFixed(2)} ms  ${(share * 100).toFixed(0)} %`);
    }
    results.push({ name: `${name}, CPU ms per request`, value: ms, limit, isAim: true });
  }
  return results;
}
