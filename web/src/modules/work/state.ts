import type { GroupCode, Work, WorkGroup, WorkKind, WorkRow } from '@/app/api/work'
import { approvals } from '@/app/api/approvals'
import { t } from '@/app/i18n'
import { queries } from '@/app/queries'
import { number } from '@/ui/when'

export const kinds: WorkKind[] = ['promise', 'approval', 'returned', 'birthday', 'newcomer']

/** Opened beside the page, so that one comes back to where one was. */
export function place(row: WorkRow): string {
  if (row.kind === 'promise') return `/work/promises/${row.promiseId}`
  if (row.approval) return `/work/approvals/${row.approval.id}`
  return row.path
}
export const counted = (n: number, upTo: number) => (n >= upTo ? number(upTo) + '+' : number(n))

/** How many there are of a kind on the whole page. */
export const ofKind = (work: Work, kind: WorkKind) =>
  work.groups.flatMap((g) => g.kinds.filter((k) => k.kind === kind)).reduce((sum, k) => sum + k.count, 0)

/** Of one kind only, or all; groups that have nothing are not there. */
export function chosen(work: Work, kind: WorkKind | ''): WorkGroup[] {
  return work.groups
    .map((g) =>
      kind
        ? {
            ...g,
            rows: g.rows.filter((r) => r.kind === kind),
            count: g.kinds.find((k) => k.kind === kind)?.count ?? 0,
          }
        : g,
    )
    .filter((g) => g.count)
}

/** The list that holds all promises of a group. */
export function whole(work: Work, code: GroupCode, owner?: number): string | null {
  const query = new URLSearchParams(owner ? { owner: String(owner) } : { whose: 'mine' })
  if (code === 'undated') return null
  query.set('state', code === 'overdue' ? 'broken' : code === 'paused' ? 'paused' : 'open')
  if (code === 'week' || code === 'later') query.set('dueFrom', code === 'week' ? work.tomorrow : work.monday)
  if (code === 'today' || code === 'week') query.set('dueTo', code === 'today' ? work.tomorrow : work.monday)
  return '/promises?' + query
}

export async function approve(row: WorkRow) {
  if (!row.approval?.taskId) return
  await approvals.decide(row.approval.id, row.approval.taskId, 'approve', '')
  await Promise.all(
    ['work', 'approvals', 'approval', 'notices'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
  )
  return t('work.approved', { title: row.title })
}
