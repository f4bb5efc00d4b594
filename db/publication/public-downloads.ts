/** How often public files were fetched, by day. Nobody is named. */
import type { FileVersionId } from '#app/domain/shared/ids.ts';
import type { Tx } from '#db/core/transaction.ts';

/** @param day such as `2026-09-07` */
export async function countDownloads(
  tx: Tx,
  fileId: FileVersionId,
  day: string,
  times: number,
): Promise<void> {
  await tx
    .insertInto('public_downloads')
    .values({ file_version_id: fileId, day, times })
    .onConflict((conflict) =>
      conflict
        .columns(['file_version_id', 'day'])
        .doUpdateSet((eb) => ({ times: eb('public_downloads.times', '+', times) })),
    )
    .execute();
}
