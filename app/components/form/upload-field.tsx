/** A file input; where the script runs, the file is sent when it has been chosen, and not with the form. */
import { FILE_PROBLEMS } from '#app/domain/files/file-kinds.ts';
import type { UploadWords } from '#app/browser/upload-words.ts';
import { useTexts } from '#app/components/layout/texts.tsx';

import { FileField } from './field.tsx';

/** The script fills these in: they stand for themselves. */
const OPEN = {
  name: '{name}',
  size: '{size}',
  percent: '{percent}',
  speed: '{speed}',
  left: '{left}',
};

/** The same for what can be wrong with a file. */
const OPEN_PROBLEM = {
  kinds: '{kinds}',
  instead: '{instead}',
  ending: '{ending}',
  kind: '{kind}',
  limit: '{limit}',
};

function useUploadWords(): UploadWords {
  const t = useTexts();
  return {
    started: t('upload.started', OPEN),
    progress: t('upload.progress', OPEN),
    progress_left: t('upload.progress_left', OPEN),
    waiting: t('upload.waiting', OPEN),
    waiting_for_disk: t('trouble.upload_waits', OPEN),
    received: t('upload.received', OPEN),
    cancelled: t('upload.cancelled', OPEN),
    submit_pending: t('upload.submit_pending'),
    submit_stalled: t('upload.submit_stalled'),
    signed_out: t('upload.signed_out'),
    refused: t('upload.refused'),
    problems: Object.fromEntries(
      FILE_PROBLEMS.map((code) => [code, t(`file_problems.${code}`, OPEN_PROBLEM)]),
    ),
  };
}

/** @param props as those of FileField; a form with one reads `upload.<name>` besides the file itself */
export function UploadField(props: Parameters<typeof FileField>[0]) {
  const t = useTexts();
  const status = `${props.name}-status`;
  return (
    <div className="upload" data-upload={props.name} data-words={JSON.stringify(useUploadWords())}>
      <FileField {...props} status={status} />
      <p role="status" id={status} />
      <div data-panel hidden>
        <progress max={1} value={0} aria-label={t('upload.label')} />
        <p className="hint" data-line />
        <p className="row">
          <button type="button" className="button plain" data-do="retry" hidden>
            {t('upload.retry')}
          </button>
          <button type="button" className="button plain" data-do="cancel">
            {t('upload.cancel')}
          </button>
        </p>
      </div>
    </div>
  );
}
