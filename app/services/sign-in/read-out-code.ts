/** Somebody of the secretariat reads a code out to a person on the phone whose mail does not arrive. */
import { addressKey } from '#app/domain/shared/addresses.ts';
import { plusSeconds } from '#app/domain/shared/time.ts';
import { CODE_MINUTES, CODE_TRIES } from '#app/domain/sign-in/code-limits.ts';
import type { Readable } from '#db/core/transaction.ts';
import { emailByKey } from '#db/people/person-emails.ts';
import { personByEmail, type PersonRow } from '#db/people/persons.ts';
import { type CodeRow, codesOfBrowser, codesOfMailbox, insertCode } from '#db/sign-in/codes.ts';
import { isKnownBrowser } from '#db/sign-in/known-browsers.ts';
import { changeMeeting } from '#app/services/change/meeting.ts';
import type { Ctx } from '#app/services/context.ts';
import { Invalid } from '#app/services/outcome.ts';

import { mayLetIn } from './caller.ts';
import { hashCode, newCode, openCodes, triesOf } from './request-code.ts';

/**
 * Makes one more code for the browser in which the person has asked for one: it works there alone, and the person is
 * told by mail. One phrase says why not, whatever the reason, so that no secretariat learns what somebody does in
 * another meeting.
 * @throws Invalid when it is not for this person, or no browser of theirs waits for a code
 */
export function readOutCode(
  ctx: Ctx,
  slug: string,
  email: string,
): Promise<{ code: string; name: string; minutes: number }> {
  return changeMeeting(ctx, slug, { right: 'people', version: null }, async (change) => {
    const { actor, meeting, db } = change;
    const emailKey = addressKey(email);
    const person = await personByEmail(db, emailKey);
    const isFor = person !== null && (await mayLetIn(db, actor.id, person, meeting.id));
    if (!isFor) throw new Invalid({ email: { key: 'problems.not_read_out' } });
    const waiting = await waitingCode(db, ctx, emailKey, actor);
    // The same words: whether somebody may be let in is not told by whether a browser waits.
    if (!waiting) throw new Invalid({ email: { key: 'problems.not_read_out' } });
    const code = newCode();
    await insertCode(
      change.write(),
      {
        email: waiting.email,
        email_key: waiting.email_key,
        purpose: 'sign_in',
        code_hash: hashCode(ctx.secret, code, waiting.browser_hash),
        browser_hash: waiting.browser_hash,
        asked_from: waiting.asked_from,
        network_hash: null,
        on_top_of: null,
        read_out_by: actor.id,
        read_out_in: meeting.id,
        expires_at: plusSeconds(ctx.now, CODE_MINUTES * 60),
      },
      ctx.now,
    );
    change.record({ name: 'code_read_out', person });
    return { code, name: person.name || person.email, minutes: CODE_MINUTES };
  });
}

/** The newest code that a browser waits for in which the reader was never signed in; null when there is none. */
async function waitingCode(
  db: Readable,
  ctx: Ctx,
  emailKey: string,
  reader: PersonRow,
): Promise<CodeRow | null> {
  const stored = await emailByKey(db, emailKey);
  for (const code of openCodes(await codesOfMailbox(db, emailKey), ctx.now)) {
    const sameBrowser = openCodes(await codesOfBrowser(db, code.browser_hash), ctx.now);
    if (code.email !== stored?.email || triesOf(sameBrowser) >= CODE_TRIES) continue;
    const ofReader = await Promise.all(
      sameBrowser.map(({ asked_from: from }) => from !== null && isKnownBrowser(db, from, reader.id)),
    );
    if (!ofReader.includes(true)) return code;
  }
  return null;
}
