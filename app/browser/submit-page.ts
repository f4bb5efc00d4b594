/**
 * What makes the form of a contribution quicker where scripts run: files are sent when they are chosen, what is typed is
 * kept as it is typed, countries are found by any of their names, the time that is left stays true. Without it the form does the same on its buttons.
 */
import { enhanceAutosave } from './autosave.ts';
import { enhanceDeadline } from './deadline-line.ts';
import { enhanceTypeAhead } from './type-ahead.ts';
import { enhanceUpload } from './upload-field.ts';

for (const frame of document.querySelectorAll<HTMLElement>('[data-upload]')) enhanceUpload(frame);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) enhanceAutosave(form);
for (const line of document.querySelectorAll<HTMLElement>('[data-due]')) enhanceDeadline(line);
for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-type-ahead]')) {
  enhanceTypeAhead(select);
}
