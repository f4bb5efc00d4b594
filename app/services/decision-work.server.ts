/** Deciding, sending the letter, publishing: three acts that are kept apart. */
import { record } from '#db/audit.ts';
import { moveTo } from '#db/contributions.ts';
import { newId } from '#db/ids.ts';
import { bumpPublicVersion } from '#db/meetings.ts';
import { lockMeeting } from '#db/dialect.ts';
import { personsById } from '#db/persons.ts';
import { inTransaction, type Tx } from '#db/transaction.ts';
import { releaseAction, transitionFor } from '#app/domain/life.ts';
import { documentNumber } from '#app/domain/paper-list.ts';
import { slugify } from '#app/domain/fold.ts';
import { DECISION_OUTCOMES, type ContributionState, type DecisionOutcome } from '#app/domain/vocabulary.ts';
import { renderNotice } from '#emails/index.ts';

import { announce, type Recipient } from './announce.server.ts';
import { Refused, requireActor, type Ctx, type FieldErrors } from './context.ts';
import { insist, loadContribution, type Loaded } from './viewer.server.ts';

/** Writes a decision down. Nobody outside the team learns of it before it is released. */
export async function decide(
  ctx: Ctx,
  publicId: string,
  input: { outcome: string; letter: string; version: number },
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  const errors: FieldErrors = {};
  if (!(DECISION_OUTCOMES as readonly string[]).includes(input.outcome))
    errors.outcome = 'Choose the decision';
  if (input.letter.trim() === '') errors.letter = 'Write the text of the letter';
  if (input.letter.length > 20_000) errors.letter = 'Use at most 20,000 characters for the letter';
  if (Object.keys(errors).length > 0) return { errors };
  await inTransaction(ctx.database, async (tx) => {
    const loaded = await loadContribution(tx, actor, publicId);
    insist(loaded.rights.decide);
    if (loaded.it.version !== input.version) throw new Refused('stale_version');
    const decisionId = newId();
    await tx
      .insertInto('decisions')
      .values({
        id: decisionId,
        contribution_id: loaded.it.id,
        outcome: input.outcome,
        letter: input.letter.trim(),
        decided_by: actor.id,
        decided_at: ctx.now,
        released_by: null,
        released_at: null,
        cancelled_at: null,
        override_reason: null,
      })
      .execute();
    await record(tx, {
      actorId: actor.id,
      action: 'decided',
      meetingId: loaded.meeting.id,
      objectType: 'decision',
      objectId: decisionId,
      requestId: ctx.requestId,
      facts: { contributionId: loaded.it.id, outcome: input.outcome },
      now: ctx.now,
    });
  });
  return { done: true };
}

/** Takes back a decision that has not been sent. */
export async function cancelDecision(ctx: Ctx, publicId: string): Promise<void> {
  const actor = requireActor(ctx);
  await inTransaction(ctx.database, async (tx) => {
    const loaded = await loadContribution(tx, actor, publicId);
    insist(loaded.rights.release);
    if (!loaded.openDecision) throw new Refused('wrong_state');
    await tx
      .updateTable('decisions')
      .set({ cancelled_at: ctx.now })
      .where('id', '=', loaded.openDecision.id)
      .execute();
    await record(tx, {
      actorId: actor.id,
      action: 'decision_cancelled',
      meetingId: loaded.meeting.id,
      objectType: 'decision',
      objectId: loaded.openDecision.id,
      requestId: ctx.requestId,
      facts: { contributionId: loaded.it.id },
      now: ctx.now,
    });
  });
}

function letterInput(ctx: Ctx, loaded: Loaded) {
  const decision = loaded.openDecision;
  if (!decision) throw new Refused('wrong_state');
  return {
    title: loaded.it.title,
    item: { number: loaded.item.number, title: loaded.item.title },
    meeting: loaded.meeting.title,
    reference: loaded.it.reference,
    outcome: decision.outcome as DecisionOutcome,
    letter: decision.letter,
    link: `${ctx.publicUrl}/c/${loaded.it.public_id}`,
  };
}

async function readersOfLetter(db: Tx | Ctx['database']['reader'], loaded: Loaded): Promise<Recipient[]> {
  const submitter = await personsById(db, [loaded.it.submitter_id]);
  const contacts = loaded.authors
    .filter((author) => author.is_contact === 1 && author.email)
    .map((author) => ({ id: null, name: author.name, email: author.email ?? '', language: 'en' }));
  const all = [...submitter, ...contacts];
  return all.filter(
    (one, index) => all.findIndex((other) => other.email.toLowerCase() === one.email.toLowerCase()) === index,
  );
}

/** The letter exactly as it will go out, per recipient. */
export async function previewLetters(ctx: Ctx, loaded: Loaded) {
  const recipients = await readersOfLetter(ctx.database.reader, loaded);
  return recipients.map((to) => ({
    to: { name: to.name, address: to.email },
    ...renderNotice('decision-letter', { ...letterInput(ctx, loaded), to: { name: to.name } }, to.language),
  }));
}

/** Sends the letter; only now does the contribution move. */
export async function releaseDecision(ctx: Ctx, publicId: string, version: number): Promise<void> {
  const actor = requireActor(ctx);
  await inTransaction(ctx.database, async (tx) => {
    const loaded = await loadContribution(tx, actor, publicId);
    insist(loaded.rights.release);
    const decision = loaded.openDecision;
    if (!decision) throw new Refused('wrong_state');
    const transition = transitionFor(
      releaseAction(decision.outcome as DecisionOutcome),
      loaded.it.state as ContributionState,
    );
    if (!transition) throw new Refused('wrong_state');
    if (!(await moveTo(tx, { id: loaded.it.id, version }, transition.to, ctx.now)))
      throw new Refused('stale_version');
    await tx
      .updateTable('decisions')
      .set({ released_by: actor.id, released_at: ctx.now })
      .where('id', '=', decision.id)
      .execute();
    if (transition.isPublic) await bumpPublicVersion(tx, loaded.meeting.id);
    await record(tx, {
      actorId: actor.id,
      action: 'decision_released',
      meetingId: loaded.meeting.id,
      objectType: 'decision',
      objectId: decision.id,
      requestId: ctx.requestId,
      facts: { contributionId: loaded.it.id, outcome: decision.outcome },
      now: ctx.now,
    });
    await announce(
      tx,
      ctx,
      'decision-letter',
      decision.id,
      await readersOfLetter(tx, loaded),
      letterInput(ctx, loaded),
      { meetingId: loaded.meeting.id, contributionId: loaded.it.id },
    );
  });
  ctx.wakeOutbox();
}

/** Issues the next number of the meeting and puts the paper into the public list. */
export async function publish(ctx: Ctx, publicId: string, version: number): Promise<{ number: string }> {
  const actor = requireActor(ctx);
  const number = await inTransaction(ctx.database, async (tx) => {
    const first = await loadContribution(tx, actor, publicId);
    insist(first.rights.publish);
    await lockMeeting(ctx.database.kind, tx, first.meeting.id);
    const loaded = await loadContribution(tx, actor, publicId);
    const transition = transitionFor('publish', loaded.it.state as ContributionState);
    if (!transition || !loaded.paper) throw new Refused('wrong_state');
    if (!(await moveTo(tx, { id: loaded.it.id, version }, transition.to, ctx.now)))
      throw new Refused('stale_version');
    const issued = loaded.meeting.next_number;
    await tx
      .updateTable('meetings')
      .set({ next_number: issued + 1 })
      .where('id', '=', loaded.meeting.id)
      .execute();
    const documentId = newId();
    await tx
      .insertInto('documents')
      .values({
        id: documentId,
        contribution_id: loaded.it.id,
        meeting_id: loaded.meeting.id,
        number: issued,
        designation: 'base',
        designation_no: 0,
        symbol: null,
        // It is mailed to the authors below, and from then on it never changes.
        provisional: 0,
        published_at: ctx.now,
        cancelled_at: null,
      })
      .execute();
    await tx
      .insertInto('document_files')
      .values({ document_id: documentId, file_version_id: loaded.paper.id })
      .execute();
    for (const body of loaded.bodies) {
      await tx
        .updateTable('contribution_bodies')
        .set({ printed_name: body.name })
        .where('contribution_id', '=', loaded.it.id)
        .where('body_id', '=', body.id)
        .execute();
    }
    await bumpPublicVersion(tx, loaded.meeting.id);
    const printed = documentNumber(loaded.meeting.number_prefix, issued);
    await record(tx, {
      actorId: actor.id,
      action: 'published',
      meetingId: loaded.meeting.id,
      objectType: 'document',
      objectId: documentId,
      requestId: ctx.requestId,
      facts: { contributionId: loaded.it.id, number: issued },
      now: ctx.now,
    });
    await announce(
      tx,
      ctx,
      'paper-published',
      documentId,
      await readersOfLetter(tx, loaded),
      {
        title: loaded.it.title,
        item: { number: loaded.item.number, title: loaded.item.title },
        meeting: loaded.meeting.title,
        number: printed,
        link: `${ctx.publicUrl}/m/${loaded.meeting.slug}/s/${loaded.item.public_id}/${slugify(loaded.item.title)}`,
      },
      { meetingId: loaded.meeting.id, contributionId: loaded.it.id },
    );
    return printed;
  });
  ctx.wakeOutbox();
  return { number };
}
