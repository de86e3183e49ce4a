import type { PromiseRow, PromiseWhy } from '@/app/api/promises'
import { queries } from '@/app/queries'
import { exact } from '@/ui/when'

export const states = ['waiting', 'open', 'paused', 'broken', 'kept', 'late', 'released', 'ended'] as const
export type Deed = 'keep' | 'pause' | 'explain' | 'release' | 'reassign'

/** What a change of promises shows in. */
export async function told() {
  await Promise.all(['promises', 'promise', 'work'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
}

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
export const recounted = (why: PromiseWhy) => !why.paused.length && why.counted !== why.due
