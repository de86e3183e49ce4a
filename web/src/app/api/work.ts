import { http } from './http'
import type { PromiseRow } from './promises'
import type { components } from '@/generated/api'
import type { Id } from './types'

type Schemas = components['schemas']
export type WorkKind = 'promise' | 'approval' | 'returned' | 'birthday' | 'newcomer'
export type WorkRow = Omit<Required<Schemas['WorkRow']>, 'kind' | 'promise'> & {
  kind: WorkKind
  promise: PromiseRow | null
}
export type GroupCode = 'overdue' | 'today' | 'week' | 'later' | 'paused' | 'undated'
export type WorkGroup = Omit<Required<Schemas['Work.Group']>, 'code' | 'rows' | 'kinds'> & {
  code: GroupCode
  rows: WorkRow[]
  kinds: { kind: WorkKind; count: number }[]
}
export type Work = Omit<Required<Schemas['Work']>, 'groups'> & { groups: WorkGroup[] }
export type Team = Omit<Required<Schemas['TeamWork.Team']>, 'members'> & { members: Member[] }
export type Member = Required<Schemas['TeamWork.Member']>

export const today = {
  mine: () => http.get<Work>('/work'),
  team: (unit: Id | null) => http.get<Team>('/work/team', { unit }),
  member: (person: Id) => http.get<Work>(`/work/team/${person}`),
}
