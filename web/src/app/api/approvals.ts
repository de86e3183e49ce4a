import { http, type Query } from './http'
import type * as T from './types'

const at = (id: T.Id, what: string) => `/approvals/${id}/${what}`
export const approvals = {
  list: (q: Query) => http.get<T.Page<T.ApprovalRow>>('/approvals', q),
  count: () => http.get<{ waiting: number }>('/approvals/count'),
  one: (id: T.Id) => http.get<T.Approval>(`/approvals/${id}`),
  decide: (id: T.Id, taskId: T.Id, verdict: T.Verdict, comment: string) =>
    http.post<T.Approval>(at(id, 'decision'), { taskId, verdict, comment }),
  decideMany: (items: { id: T.Id; taskId: T.Id }[], verdict: T.Verdict, comment: string) =>
    http.post<T.ApprovalOutcome[]>('/approvals/decisions', { items, verdict, comment }),
  urge: (id: T.Id) => http.post<T.Approval>(at(id, 'urging')),
  withdraw: (id: T.Id, comment: string) => http.post<T.Approval>(at(id, 'withdrawal'), { comment }),
  correct: (id: T.Id, comment: string) => http.post<T.Approval>(at(id, 'correction'), { comment }),
  hand: (id: T.Id, taskId: T.Id, to: T.Id, reason: string) =>
    http.post<T.Approval>(at(id, 'handing'), { taskId, to, reason }),
}

const chain = (use: string, what = '') => `/approval-chains/${encodeURIComponent(use)}${what}`
export const chains = {
  all: () => http.get<T.ChainLine[]>('/approval-chains'),
  one: (use: string) => http.get<T.Chain>(chain(use)),
  draft: (use: string, like: number | null) => http.post<T.Chain>(chain(use, '/draft'), { like }),
  change: (use: string, form: T.ChainForm) => http.put<T.Chain>(chain(use, '/draft'), form),
  discard: (use: string) => http.del<T.Chain>(chain(use, '/draft')),
  live: (use: string, revision: number | null) => http.post<T.Chain>(chain(use, '/live'), { revision }),
  retire: (use: string) => http.post<T.Chain>(chain(use, '/retirement')),
  difference: (use: string, from: number, to: number) =>
    http.get<T.ChainDifference>(chain(use, '/difference'), { from, to }),
  walk: (use: string, form: unknown) => http.post<T.WalkedStep[]>(chain(use, '/trial'), form),
}
