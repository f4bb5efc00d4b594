/** The secretariat publishes: the paper gets the next number of the meeting and stands in the public list. */
import { stepOf } from '#app/domain/contributions/life.ts';
import { documentNumber, sessionPath } from '#app/domain/publication/paper-list.ts';
import { VISIBILITIES } from '#app/domain/shared/vocabulary.ts';
import { moveTo } from '#db/contributions/contributions.ts';
import { record } from '#db/core/audit.ts';
import { lockRow } from '#db/core/dialect.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { bumpPublicVersion } from '#db/meetings/meetings.ts';
import { insertDocument, takeNextNumber } from '#db/publication/documents.ts';
import { announce } from '#app/services/change/announce.ts';
import { type Ctx, type FieldErrors, Refused, requireActor } from '#app/services/context.ts';
import { loadForUpdate, publishableOf,requireAllowed } from '#app/services/contributions/load.ts';
import { recipientsOf } from '#app/services/contributions/recipients.ts';

/**
 * @param version of the contribution that the page showed
 * @param typed who may open the files: everybody, or participants
 */
export async function publish(
  ctx: Ctx,
  publicId: string,
  version: number,
  typed: string = 'public',
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  const visibility = VISIBILITIES.find((entry) => entry === typed);
  const result = await inTransaction(ctx.database, async (tx) => {
    const loaded = await loadForUpdate(ctx, tx, publicId);
    requireAllowed(loaded.rights.publish);
    if (!visibility) return { errors: { visibility: { key: 'problems.visibility_missing' } } as const };
    const { contribution, item, meeting } = loaded;
    const transition = stepOf('publish', loaded.life);
    if (!transition) throw new Refused('wrong_state');
    if (!(await moveTo(tx, { id: contribution.id, version }, transition.to, ctx.now, { visibility }))) {
      throw new Refused('stale_version');
    }
    await lockRow(ctx.database.kind, tx, 'meetings', meeting.id);
    const number = await takeNextNumber(tx, meeting.id);
    const documentId = await insertDocument(
      tx,
      {
        contributionId: contribution.id,
        meetingId: meeting.id,
        number,
        fileVersionIds: publishableOf(loaded).map((file) => file.id),
        printedNames: loaded.bodies.map((body) => ({ bodyId: body.id, name: body.name })),
      },
      ctx.now,
    );
    await bumpPublicVersion(tx, meeting.id);
    await record(tx, {
      actorId: actor.id,
      action: 'published',
      meetingId: meeting.id,
      objectType: 'document',
      objectId: documentId,
      requestId: ctx.requestId,
      facts: { contributionId: contribution.id, number, visibility },
      now: ctx.now,
    });
    await announce(
      tx,
      ctx,
      'paper-published',
      documentId,
      await recipientsOf(tx, loaded),
      {
        title: contribution.title,
        item: { number: item.full_number, title: item.title },
        meeting: meeting.title,
        number: documentNumber(meeting.number_prefix, number),
        issued: 'base',
        files: [],
        language: contribution.language,
        isForParticipants: visibility === 'participants',
        link: ctx.publicUrl + sessionPath(meeting.slug, { publicId: item.public_id, title: item.title }),
      },
      { meetingId: meeting.id, contributionId: contribution.id },
    );
    return { done: true as const };
  });
  if ('done' in result) ctx.wakeOutbox();
  return result;
}
