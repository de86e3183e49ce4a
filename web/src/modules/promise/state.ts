import { promises, type DeedDone, type PromiseRow, type PromiseWhy } from '@/app/api/promises'
import { t } from '@/app/i18n'
import { queries } from '@/app/queries'
import { me } from '@/app/session'
import { say, sayProblem } from '@/ui/toast'
import { exact } from '@/ui/when'
import { local } from '@/ui/zone'

export const states = ['waiting', 'open', 'paused', 'broken', 'kept', 'late', 'released', 'ended'] as const
export type Deed = 'keep' | 'pause' | 'explain' | 'release' | 'reassign'

/** What a change of promises shows in. */
export async function told() {
  await Promise.all(['promises', 'promise', 'work'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
}

/** Done at once, without a question, and said. */
export async function act(deed: 'urge' | 'resume', rows: PromiseRow[]): Promise<DeedDone | null> {
  try {
    const done = await promises[deed]({ ids: rows.map((row) => row.id) })
    await told()
    const names = new Set(rows.filter((row) => done.done.includes(row.id)).map((row) => row.owner.name))
    if (names.size) say(t('promise.said.' + deed, { n: done.done.length, names: [...names].join('、') }))
    return done
  } catch (e) {
    sayProblem(e)
    return null
  }
}

/** Where one's own promise is fulfilled that is not kept by a word: on the page of what it is about. */
export const fulfilledAt = (row: PromiseRow): string | undefined =>
  !row.can.keep &&
  (row.state === 'open' || row.state === 'broken') &&
  (row.standsFor || row.owner.id === me.value?.person.id)
    ? (row.subject?.path ?? undefined)
    : undefined

/** Colours with meaning: overdue red, due within a day amber. */
export function tone(row: Pick<PromiseRow, 'state' | 'due' | 'late'>, now = Date.now()): string {
  if (row.state === 'broken') return 'bad'
  if (row.state === 'kept') return row.late ? 'warn' : 'good'
  if (row.state === 'open' && new Date(row.due).getTime() - now < 86_400_000) return 'warn'
  return ''
}
export const stateWord = (row: Pick<PromiseRow, 'state' | 'late'>) => (row.late ? 'late' : row.state)
/** To the minute: nobody promises seconds. */
export const minute = (iso: string) => exact(iso).slice(0, -3)
/** A day that is promised whole ends at 24:00, which is not the day after. */
export const until = (iso: string) =>
  local(iso).endsWith(' 00:00')
    ? exact(new Date(Date.parse(iso) - 1).toISOString()).slice(0, -8) + '24:00'
    : minute(iso)
export const recounted = (why: PromiseWhy) => !why.paused.length && why.counted !== why.due
