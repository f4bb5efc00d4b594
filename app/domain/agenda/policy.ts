import type { ContributionKind, ItemPolicy } from '../vocabulary.ts';

const CLOSED: RegExp[] = [
  /^(?:(?:welcome|introduction) and )?(?:opening|closing|closure|adjournment|welcome)(?:$|\s*[,:;(–-]|\s+(?:of|and|remarks|session|statements?|ceremony|by)(?![\p{L}]))/iu,
  /(?:adoption|approval) of (?:the )?(?:\p{L}+ )?(?:agenda|report|conclusions|minutes|decisions|provisional|record)/iu,
  /election of |organi[sz]ation(?:al)? (?:of the|matters|of work)|any other business|other (?:business|matters)|date and (?:place|venue)|dates? of the next|closing of the|closure of the|closing session/iu,
  /^(?:ouverture|clôture)(?!\p{L})|adoption (?:de l['’]\s?ordre du jour|du rapport)|élection (?:du|de la|des|d['’])|questions? diverses|clôture de la/iu,
  /^(?:открытие|закрытие)(?!\p{L})|(?:утверждение|принятие) (?:повестки|доклада|отчета)|выборы |прочие вопросы|закрытие (?:совещания|сессии)/iu,
];
const PROPOSALS =
  /future (?:work|activities|meetings)|(?:work programme|programme of work|next steps)|travaux futurs|programme de travail|будущ(?:ая|ей) работ|дальнейш(?:ая|ей) работ|программа работы/iu;
const INVITED =
  /by invitation|invited (?:speakers?|presentations?|papers?|panel)|keynote|panel discussion|sur invitation|по приглашени|representatives? of (?:the )?international organi[sz]ations[^.]*will (?:present|inform|report|speak)/iu;
const TASK_FORCE = /task force|équipe spéciale|целев\p{L}+ групп/iu;
const REPORTS =
  /report|follow-?\s?up|update|will present|progress|results? of|findings|rapport|présentera|доклад|отчет|представит/iu;
const SHORT_UPDATES =
  /(?:short|brief) (?:updates?|information|presentations?)|updates? (?:on|from|about|by)|information on|informations? sur|brèves informations|кратк\p{L}+ (?:информаци|сообщени)|информация о/iu;

/** A guess at who may contribute and what, from title and annotation. Always shown for correction. */
export function guessPolicy(
  title: string,
  annotation: string,
): { policy: ItemPolicy; kinds: ContributionKind[] } {
  if (PROPOSALS.test(title)) return { policy: 'proposals', kinds: ['proposal'] };
  if (CLOSED.some((pattern) => pattern.test(title))) return { policy: 'closed', kinds: [] };

  const sentences = annotation.replace(/\s+/g, ' ').split(/(?<=[.!?;])\s+/u);
  const taskForce = [title, ...sentences].some(
    (text) => TASK_FORCE.test(text) && REPORTS.test(text.replace(TASK_FORCE, '')),
  );
  // What a task force will present is its report, even when the annotation calls it an update.
  const rest = sentences.filter((text) => !TASK_FORCE.test(text)).join(' ');
  const updates =
    SHORT_UPDATES.test(title) ||
    /(?:short|brief) updates?|updates on|кратк\p{L}+ сообщени|brèves informations/iu.test(rest);
  const invited = INVITED.test(title) || INVITED.test(rest);

  const kinds: ContributionKind[] = taskForce ? ['task_force_report'] : [];
  if (updates) kinds.push('short_update');
  else if (invited) kinds.push('organisation_paper', 'presentation');
  else kinds.push('country_paper', 'organisation_paper');
  if (/poster|affiche|стендов/iu.test(rest) || /poster/i.test(title)) kinds.push('poster');
  if (
    /(?:note|document|paper|report) (?:by|of|prepared by) the secretariat|note du secrétariat|записк\p{L}+ секретариата/iu.test(
      rest,
    )
  )
    kinds.push('secretariat_note');
  if (/background (?:document|paper)/i.test(rest)) kinds.push('background_document');
  return { policy: invited ? 'invitation' : 'open', kinds };
}
