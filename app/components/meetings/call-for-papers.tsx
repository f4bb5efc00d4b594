/** What a meeting asks authors for: guidance, limits and the paper template. */
import type { FileSlot } from '#app/domain/shared/vocabulary.ts';
import { fileSize, Prose } from '#app/components/layout/prose.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

interface Template {
  href: string;
  kind: string;
  /** In bytes. */
  size: number;
}

export interface Call {
  guidance: string;
  files: readonly { slot: FileSlot; kinds: string; megabytes: number }[];
  pageLimit: number | null;
  template: Template | null;
}

export function TemplateLink({ template }: { template: Template }) {
  const t = useTexts();
  return (
    <a href={template.href}>
      {t('call.template_link', { kind: template.kind, size: fileSize(t, template.size) })}
    </a>
  );
}

/** Kinds and sizes of files, the length of a paper, and the file to begin from. */
export function CallLimits({ call }: { call: Call }) {
  const t = useTexts();
  return (
    <dl className="facts spread">
      {call.files.map((file) => (
        <div key={file.slot}>
          <dt>{t(`slots.${file.slot}`)}</dt>
          <dd>{t('call.file', { kinds: file.kinds, limit: file.megabytes })}</dd>
        </div>
      ))}
      {call.pageLimit !== null ? (
        <div>
          <dt>{t('call.length')}</dt>
          <dd>{t('call.pages', { count: call.pageLimit })}</dd>
        </div>
      ) : null}
      {call.template ? (
        <div>
          <dt>{t('call.begin_with')}</dt>
          <dd>
            <TemplateLink template={call.template} />
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

/** The same beside the form, out of the way until somebody wants it. */
export function CallInBrief(props: {
  call: Call;
  sessions: readonly { id: string; number: string; title: string; guidance: string }[];
}) {
  const t = useTexts();
  const { call, sessions } = props;
  return (
    <details>
      <summary>{t(call.template ? 'call.brief_template' : 'call.brief')}</summary>
      {call.guidance ? <Prose text={call.guidance} /> : null}
      <CallLimits call={call} />
      {sessions.map((session) => (
        <section className="stack" key={session.id}>
          <h3>{t('common.item', { number: session.number, title: session.title })}</h3>
          <Prose text={session.guidance} />
        </section>
      ))}
    </details>
  );
}
