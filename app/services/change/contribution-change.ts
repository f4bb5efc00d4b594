/** What a change of a contribution is given, and what it may do. */
import type { Transition } from '#app/domain/contributions/life.ts';
import type { ContributionRight } from '#app/domain/contributions/rights.ts';
import type { ContributionState } from '#app/domain/shared/vocabulary.ts';
import { type ContributionMove } from '#db/contributions/contributions.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import type { PersonRow } from '#db/people/persons.ts';
import type { ContributionContext } from '#app/services/contributions/load.ts';

import type { ContributionEvent } from './contribution-events.ts';

export interface ChangeRules {
  /** Which right the change needs. */
  right: ContributionRight;
  /**
   * Version of the contribution that the page showed. Null only where the form answers something that has a version
   * of its own, such as a request for a review: then the use case compares that.
   */
  version: number | null;
}

/** A change that is under way. Everything that it reads is read in its transaction. */
export interface ContributionChange {
  /** The contribution as it stood before this change; nobody else changes it until the change is over. */
  readonly before: ContributionContext;
  readonly actor: PersonRow;
  /** For reading. What writes takes `write()`. */
  readonly db: Readable;
  /**
   * From here on rows are written.
   * @throws Refused when the right is missing, or stale_version when the page showed an older version
   */
  write(): Tx;
  /** Takes a step of the life, as `stepOf` has found it. @throws Refused stale_version */
  take(
    step: Pick<Transition, 'isPublic'> & { to: ContributionState },
    values?: ContributionMove,
  ): Promise<void>;
  /** Counts one version on and stays in the state. @throws Refused as `write` does */
  touch(values?: ContributionMove): Promise<void>;
  /** Says what has happened; audit, notices and public pages follow from it. */
  record(event: ContributionEvent): void;
  /** Asks one more right, where it is known only now that it is needed. @throws Refused */
  require(right: ContributionRight): void;
  /** The contribution as it stands now. */
  after(): Promise<ContributionContext>;
}
