/** The operator enters a country, an organisation, an institution or a task force. */
import { fold } from '#app/domain/shared/fold.ts';
import { isBlank, lineProblem } from '#app/domain/shared/visible-text.ts';
import { BODY_KINDS } from '#app/domain/shared/vocabulary.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { addMembers, bodyByCode, insertBody, isAnyBodyKnown } from '#db/people/bodies.ts';
import { recordOperator } from '#app/services/change/operator.ts';

import { NotPossible, type OperatorCtx } from './operator.ts';
import { addReferenceBodies } from './reference-bodies.ts';

const MAX_CODE = 60;
const MAX_NAME = 200;

export interface BodyInput {
  kind: string;
  code: string;
  /** Short names by language, such as `{ en: 'Norway', fr: 'Norvège' }`. */
  names: Readonly<Record<string, string>>;
  iso3: string | null;
  /** Code of the country to which an institution belongs. */
  parent: string | null;
  /** Codes of the members of a task force. */
  members: readonly string[];
}

/** @throws NotPossible */
export async function addBody(ctx: OperatorCtx, input: BodyInput): Promise<{ code: string; name: string }> {
  const kind = BODY_KINDS.find((entry) => entry === input.kind);
  if (!kind) throw new NotPossible('body_kind_unknown', input.kind);
  const code = input.code.trim();
  const isCode = kind === 'country' ? /^[A-Z]{2}$/ : /^[^\p{C}\s](?:[^\p{C}]*[^\p{C}\s])?$/u;
  if (!isCode.test(code) || code.length > MAX_CODE) throw new NotPossible('body_code_malformed', input.code);
  const names = Object.entries(input.names).map(([language, text]) => {
    const name = text.replace(/\s+/g, ' ').trim();
    if (!/^[a-z]{2}$/.test(language) || isBlank(name) || lineProblem(name, MAX_NAME)) {
      throw new NotPossible('body_name_malformed', `${language}=${text}`);
    }
    return { language, name, nameKey: fold(name) };
  });
  const english = names.find((name) => name.language === 'en')?.name;
  if (!english) throw new NotPossible('english_name_missing');
  if (input.iso3 !== null && (kind !== 'country' || !/^[A-Z]{3}$/.test(input.iso3))) {
    throw new NotPossible('iso3_malformed', input.iso3);
  }
  if (kind === 'institution' && input.parent === null) throw new NotPossible('parent_missing');
  if (kind !== 'institution' && input.parent !== null) throw new NotPossible('parent_not_taken', kind);
  if (kind !== 'task_force' && input.members.length > 0) throw new NotPossible('members_not_taken', kind);

  return inTransaction(ctx.database, async (tx) => {
    for (const taken of input.iso3 === null ? [code] : [code, input.iso3]) {
      if (await bodyByCode(tx, taken)) throw new NotPossible('body_taken', taken);
    }
    const parent = input.parent === null ? null : await bodyByCode(tx, input.parent);
    if (input.parent !== null && !parent) throw new NotPossible('body_unknown', input.parent);
    if (parent && parent.kind !== 'country') throw new NotPossible('parent_not_a_country', parent.code);
    const members = new Set<string>();
    for (const member of input.members) {
      const body = await bodyByCode(tx, member);
      if (!body) throw new NotPossible('body_unknown', member);
      members.add(body.id);
    }
    const id = await insertBody(tx, {
      kind,
      code,
      iso3: input.iso3,
      parentId: parent?.id ?? null,
      names,
      sortKey: fold(english),
    });
    await addMembers(tx, id, [...members]);
    await recordOperator(tx, ctx, {
      action: 'body_added',
      objectType: 'body',
      objectId: id,
      facts: { kind, code, members: members.size },
    });
    return { code, name: english };
  });
}

/** Fills an installation that knows no body at all with the countries and organisations of the region. */
export async function fillBodies(ctx: OperatorCtx): Promise<void> {
  await inTransaction(ctx.database, async (tx) => {
    if (await isAnyBodyKnown(tx)) return;
    const added = await addReferenceBodies(tx);
    await recordOperator(tx, ctx, {
      action: 'bodies_filled',
      objectType: 'installation',
      objectId: 'bodies',
      facts: { added },
    });
  });
}
