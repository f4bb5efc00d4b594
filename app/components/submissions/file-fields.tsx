import { acceptOf, FILE_LIMIT, kindNames, kindsOf } from '#app/domain/files/file-kinds.ts';
import { PAPER_LANGUAGES } from '#app/domain/shared/vocabulary.ts';
import {
  type ContributionDraft,
  FILE_FIELDS,
  type FileField as FileFieldName,
  paperIn,
} from '#app/domain/submissions/contribution-draft.ts';
import type { Errors } from '#app/components/form/field.tsx';
import { UploadField } from '#app/components/form/upload-field.tsx';
import { fileSize } from '#app/components/layout/prose.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

import { type FormPart, hasErrorIn } from './form-part.ts';

export function Files({ draft, requirements, errors, handedIn }: FormPart & { handedIn: readonly string[] }) {
  const t = useTexts();
  const others = PAPER_LANGUAGES.filter((language) => language !== draft.language);
  const isUsed = draft.files.annex !== undefined || others.some((language) => draft.files[paperIn(language)]);
  return (
    <section id="files" className="stack">
      <h2>{t('submit.about_file')}</h2>
      {requirements.paper !== 'no' ? (
        <Upload
          field="file"
          label={t('submit.file')}
          isOptional={requirements.paper === 'may'}
          {...{ draft, errors, handedIn }}
        />
      ) : null}
      {requirements.slides ? (
        <Upload field="slides" label={t('submit.slides')} isOptional {...{ draft, errors, handedIn }} />
      ) : null}
      {requirements.corrigendum ? (
        <Upload
          field="corrigendum"
          label={t('submit.corrigendum')}
          isOptional
          {...{ draft, errors, handedIn }}
        />
      ) : null}
      <details open={isUsed || hasErrorIn(errors, 'file.') || 'annex' in errors}>
        <summary>{t('submit.other_files')}</summary>
        {requirements.paper !== 'no'
          ? others.map((language) => (
              <Upload
                key={language}
                field={paperIn(language)}
                label={t('submit.file_in', { language: t(`languages.${language}`) })}
                isOptional
                {...{ draft, errors, handedIn }}
              />
            ))
          : null}
        <Upload field="annex" label={t('submit.annex')} isOptional {...{ draft, errors, handedIn }} />
      </details>
    </section>
  );
}

function Upload(props: {
  field: FileFieldName;
  label: string;
  isOptional: boolean;
  draft: ContributionDraft;
  errors: Errors;
  handedIn: readonly string[];
}) {
  const t = useTexts();
  const file = props.draft.files[props.field];
  const { slot } = FILE_FIELDS[props.field];
  return (
    <>
      <UploadField
        name={props.field}
        label={props.label}
        isOptional={props.isOptional}
        hint={
          file
            ? t('submit.file_replace')
            : t('files.hint', { kinds: kindNames(kindsOf(slot)), limit: FILE_LIMIT / 1024 / 1024 })
        }
        accept={acceptOf(slot)}
        current={file ? t('submit.file_here', { name: file.name, size: fileSize(t, file.size) }) : null}
        errors={props.errors}
      />
      {file && props.isOptional && !props.handedIn.includes(file.sha256) ? (
        <label className="choice">
          <input type="checkbox" name={`drop.${props.field}`} value="yes" />
          <span>{t('submit.take_out')}</span>
        </label>
      ) : null}
    </>
  );
}
