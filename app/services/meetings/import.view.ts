/** What the pages show on which an agenda becomes a meeting. */
import type { AgendaItem, ParsedAgenda } from '#app/domain/agenda/types.ts';
import { sayNumber } from '#app/domain/agenda/warnings.ts';
import { slugify } from '#app/domain/shared/fold.ts';
import { keyOf } from '#app/domain/shared/texts/texts.ts';
import { timeZones } from '#app/domain/shared/time.ts';
import { type Ctx } from '#app/services/context.ts';

import { readKept, requireImporter, type TypedFacts } from './import.ts';

/** Nothing but who may see the page. @throws Refused */
export async function importPage(ctx: Ctx): Promise<object> {
  await requireImporter(ctx);
  return {};
}

/** What was read, item by item, with what the form begins with. */
export async function previewPage(ctx: Ctx, draftId: string) {
  const { agenda } = await readKept(ctx, draftId);
  return {
    draftId,
    base: ctx.publicUrl,
    items: rowsOf(agenda.items),
    warnings: agenda.warnings.map(({ code, message }) => ({ code, message })),
    introduction: agenda.introduction ?? '',
    setAside: agenda.setAside.map(({ text, reason }) => ({
      text,
      why: `set_aside.${keyOf(reason)}` as const,
    })),
    timeZones: timeZones(),
    facts: firstFacts(agenda),
  };
}

function firstFacts(agenda: ParsedAgenda): TypedFacts {
  const [range] = agenda.dates ?? [];
  const words = slugify(agenda.title ?? '', 40).replace(/[^a-z0-9-]/g, '');
  return {
    title: agenda.title ?? '',
    slug: [words, range?.from.slice(0, 4)].filter(Boolean).join('-'),
    place: agenda.place ?? '',
    from: range?.from ?? '',
    to: range?.to ?? '',
    timeZone: '',
  };
}

/** Items in reading order; `path` names an item in the form, whatever numbers are used twice. */
function rowsOf(items: readonly AgendaItem[], path: readonly number[] = [], numbers: readonly string[] = []) {
  return items.flatMap((item, index): ItemRow[] => {
    const here = [...path, index];
    const said = [...numbers, item.number];
    return [
      {
        path: here.join('.'),
        level: path.length,
        number: sayNumber(said),
        title: item.title,
        annotation: item.annotation,
        policy: item.policy,
        kinds: item.kinds,
        inList: item.inList,
        inAnnotations: item.inAnnotations,
      },
      ...rowsOf(item.children, here, said),
    ];
  });
}

interface ItemRow extends Omit<AgendaItem, 'children'> {
  path: string;
  level: number;
}
