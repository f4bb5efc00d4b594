/** The secretariat publishes: the paper gets the next number of the meeting and stands in the public list. */
import { stepOf } from '#app/domain/contributions/life.ts';
import { documentNumber } from '#app/domain/publication/paper-list.ts';
import { VISIBILITIES } from '#app/domain/shared/vocabulary.ts';
import { lockRow } from '#db/core/dialect.ts';
import { insertDocument, takeNextNumber } from '#db/publication/documents.ts';
import { changeContribution } from '#app/services/change/contribution.ts';
import type { Ctx } from '#app/services/context.ts';
import { publishableOf } from '#app/services/contributions/load.ts';
import { Invalid, Refused } from '#app/services/outcome.ts';

/**
 * @param version of the contribution that the page showed
 * @param typed who may open the files: everybody, or participants
 */
export function publish(ctx: Ctx, publicId: string, version: number, typed = 'public'): Promise<void> {
  const visibility = VISIBILITIES.find((known) => known === typed);
  return changeContribution(ctx, publicId, { right: 'publish', version }, async (c) => {
    if (!visibility) throw new Invalid({ visibility: { key: 'problems.visibility_missing' } });
    const { contribution, meeting, bodies, life } = c.before;
    const step = stepOf('publish', life);
    if (!step) throw new Refused('wrong_state');
    await c.take(step, { visibility });
    const tx = c.write();
    await lockRow(ctx.database.kind, tx, 'meetings', meeting.id);
    const number = await takeNextNumber(tx, meeting.id);
    const fileIds = publishableOf(c.before).map((file) => file.id);
    const documentId = await insertDocument(
      tx,
      {
        contributionId: contribution.id,
        meetingId: meeting.id,
        number,
        fileVersionIds: fileIds,
        printedNames: bodies.map((body) => ({ bodyId: body.id, name: body.name })),
      },
      ctx.now,
    );
    c.record({
      name: 'published',
      documentId,
      number,
      printedNumber: documentNumber(meeting.number_prefix, number),
      issued: 'base',
      visibility,
      fileIds,
      joined: [],
    });
  });
}
