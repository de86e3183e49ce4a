import { queries } from '@/app/queries'

/** What screens remember of calendars is read anew; an undo comes when its dialog has long been closed. */
export async function readAnew() {
  for (const key of ['calendars', 'calendar-year', 'calendar-count', 'holiday-sets'])
    await queries.invalidateQueries({ queryKey: [key] })
}
