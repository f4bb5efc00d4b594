/** Fifty people keep their drafts while others read: the cache of public pages must not notice. */
import { setTimeout as sleep } from 'node:timers/promises';

const SECONDS = 10;

export async function benchAutosave({ url }, data, { say }) {
  const page = url + Object.values(data.pages)[0];
  await (await fetch(page)).arrayBuffer();
  const end = Date.now() + SECONDS * 1000;
  let saves = 0;
  const writer = async (token, index) => {
    const draft = `Bench${String(index).padStart(8, '1')}`;
    const form = () => {
      const body = new FormData();
      body.set('item', data.item);
      body.set('title', `Draft ${Math.random()}`);
      body.set('do', 'later');
      return body;
    };
    while (Date.now() < end) {
      const answer = await fetch(`${url}${data.submit}?draft=${draft}`, {
        method: 'POST',
        body: form(),
        redirect: 'manual',
        headers: { cookie: `sid=${token}`, origin: url },
      });
      if (answer.status !== 302) throw new Error(`a draft was answered with ${answer.status}`);
      saves += 1;
      await sleep(500);
    }
  };
  let hits = 0;
  let visits = 0;
  const reader = async () => {
    while (Date.now() < end) {
      const answer = await fetch(page);
      await answer.arrayBuffer();
      visits += 1;
      if (answer.headers.get('x-cache') === 'hit') hits += 1;
      await sleep(2);
    }
  };
  await Promise.all([...data.experts.map(writer), reader(), reader()]);
  say(`\nautosave: ${saves} drafts kept and ${visits} visits in ${SECONDS} s, ${hits} from the cache`);
  return [
    {
      name: 'hit rate of the page cache while 50 people autosave, %',
      value: (100 * hits) / visits,
      limit: 95,
      atLeast: true,
    },
  ];
}
