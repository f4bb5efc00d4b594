/** Drafts, and forms that met the end of a session. */

import type { ContributionId, PersonId } from '#app/domain/shared/ids.ts';

import type { Instant, Json } from './columns.ts';

export interface Drafts {
  id: string;
  person_id: PersonId;
  form: string;
  draft_key: string;
  body: Json;
  /** What a list shows without reading the body; null for what is no contribution, or has been submitted. */
  title: string | null;
  meeting_slug: string | null;
  /** Hashes of its files, divided by blanks. */
  files: string | null;
  /** To whom the person would hand it over, as long as that one has not answered. */
  offered_to: PersonId | null;
  updated_at: Instant;
  /** The contribution that was made of this draft: a second submit of the same form finds it here. */
  submitted_as: ContributionId | null;
}

/** A form that was sent when its sign-in session had run out, for half an hour. */
export interface UnsentForms {
  id: string;
  person_id: PersonId;
  path: string;
  /** Text fields only, as a query string. */
  fields: string;
  saved_at: Instant;
}
