import { normalized } from '#app/domain/shared/normalized.ts';
import type { ContributionKind, ItemPolicy } from '#app/domain/shared/vocabulary.ts';

/** Items of procedure, to which nobody contributes a paper; one pattern for each purpose. */
const CLOSED: RegExp[] = [
  // opening and welcome
  /^(?:(?:formal|official|welcome|introduction)(?: and)? )?(?:opening|welcome)(?:$|\s*[,:;(–-]|\s+(?:of|and|remarks|session|plenary|statements?|address(?:es)?|ceremony|by)(?!\p{L}))/iu,
  /^(?:cérémonie d['’])?ouverture(?!\p{L})|^(?:mots? de |discours de )?(?:bienvenue|accueil)(?!\p{L})|^tour de table/iu,
  /^(?:об )?открыти[еи](?!\p{L})|^приветств/iu,
  // closing
  /^(?:\p{L}+ and )?(?:clos(?:ing|ure|e)|adjournment)(?:$|\s*[,:;(–-]|\s+(?:of|and|remarks|session|plenary|statements?|ceremony|by)(?!\p{L}))|^(?:wrap[- ]?up|summary|conclusions)(?:$|\s*[(:]|\s+(?:and (?:closing|evaluation)|of (?:decisions|the meeting)))/iu,
  /^(?:cérémonie de )?clôture(?!\p{L})|clôture de la|^conclusions$/iu,
  /^закрытие(?!\p{L})|закрытие (?:совещания|сессии)|^подведение итогов/iu,
  // agenda, minutes and report
  /(?:adoption|approval) of (?:the )?(?:\p{L}+ )?(?:agenda|report|conclusions|minutes|decisions|provisional|record|outcomes?)|^minutes of|^provisional agenda (?:and|for)|^matters arising/iu,
  /(?:adoption|approbation) (?:de l['’]\s?ordre du jour|du (?:projet d['’]\s?ordre du jour|rapport|procès-verbal|compte[- ]rendu|relevé)|des conclusions)/iu,
  /(?:утверждение|принятие|утверждении) (?:повестки|доклада|отчета|решений|протокола)/iu,
  // officers and organization
  /^elections?(?: of |$)|^nominations? (?:of|for)|^officers$|organi[sz]ation(?:al)? (?:of the|matters|of work)/iu,
  /^élections?(?:$| (?:du|de la|des|d['’]))|^(?:о )?выбор(?:ы|ах) /iu,
  // other business
  /any other (?:business|matters)|other (?:business|matters|questions)|^a\.?o\.?b\.?(?!\p{L})|^miscellaneous/iu,
  /^autres questions|questions? diverses|^divers(?!\p{L})/iu,
  /^разное|^(?:прочие|другие|иные) вопросы|прочие вопросы/iu,
  // the next meeting
  /^(?:dates?|venue)(?:,? (?:and|of) (?:place|venue|dates?))?(?:$| of (?:the )?(?:next|following|\p{L}+) (?:meeting|session))|dates? (?:and (?:place|venue) )?of (?:the )?(?:next|\S+) (?:meeting|session)|^next (?:meeting|session)/iu,
  /^dates? (?:et lieu )?de la prochaine|^prochaine (?:réunion|session|séance)|^(?:о )?дат[аеы] и мест[оае]/iu,
];
const PROPOSALS =
  /future (?:work|activities|meetings)|(?:work programme|programmes? of work|work plan|next steps|way forward)|proposals? for (?:new|future) |travaux futurs|programme de travail|plan de travail|perspectives d['’]avenir|будущ(?:ая|ей) работ|дальнейш(?:ая|ей) работ|(?:программ|план)(?:а|е|ы|у)? работ/iu;
const INVITED =
  /by invitation|invited (?:speakers?|presentations?|papers?|panel)|keynote|panel discussion|sur invitation|по приглашени|representatives? of (?:the )?international organi[sz]ations[^.]*will (?:present|inform|report|speak)/iu;
const TASK_FORCE = /task force|équipe spéciale|целев\p{L}+ групп/iu;
const REPORTS =
  /report|follow-?\s?up|update|will present|progress|results? of|findings|rapport|présentera|доклад|отчет|представит/iu;
const SHORT_UPDATES =
  /(?:short|brief) (?:updates?|information|presentations?)|updates? (?:on|from|about|by)|(?:country|national|regional) updates?|information on|informations? sur|brèves informations|кратк\p{L}+ (?:информаци|сообщени)|информация о/iu;

/** A guess at who may contribute and what, from title and annotation. Always shown for correction. */
export function guessPolicy(
  title: string,
  annotation: string,
): { policy: ItemPolicy; kinds: ContributionKind[] } {
  // "[Opening]" and "[ ] Opening" are openings, whatever letters a PDF joined.
  const name = normalized(title, 'NFKC').replace(/^[[\](\s]+|\]$/gu, '');
  if (PROPOSALS.test(name)) return { policy: 'proposals', kinds: ['proposal'] };
  if (CLOSED.some((pattern) => pattern.test(name))) return { policy: 'closed', kinds: [] };

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
