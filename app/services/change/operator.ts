/** The audit of what the operator's commands do: the operator on the machine needs no right, and no notice goes out. */
import type { MeetingId } from '#app/domain/shared/ids.ts';
import { type AuditEvent, record } from '#db/core/audit.ts';
import type { Tx } from '#db/core/transaction.ts';
import type { OperatorCtx } from '#app/services/installation/operator.ts';

/** Stands in the audit where the number of a web request stands otherwise. */
export const OPERATOR_REQUEST = 'cli';

/** Writes down what a command has done, in the transaction that does it. */
export async function recordOperator(
  tx: Tx,
  ctx: OperatorCtx,
  event: Pick<AuditEvent, 'action' | 'objectType' | 'objectId' | 'facts' | 'personal'> & {
    meetingId?: MeetingId | null;
  },
): Promise<void> {
  await record(tx, {
    meetingId: null,
    ...event,
    actorId: null,
    requestId: OPERATOR_REQUEST,
    network: null,
    now: ctx.now,
  });
}
