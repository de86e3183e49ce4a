import { http, type Query } from './http'
import type * as T from './types'

export const opportunities = {
  stages: () => http.get<T.OpportunityStage[]>('/opportunity-stages'),
  saveStages: (stages: unknown[]) => http.put<T.OpportunityStage[]>('/opportunity-stages', { stages }),
  list: (q: Query) => http.get<T.Page<T.OpportunityLine>>('/opportunities', q),
  one: (id: T.Id) => http.get<T.Opportunity>(`/opportunities/${id}`),
  add: (form: T.OpportunityForm) => http.post<T.Opportunity>('/opportunities', form),
  edit: (id: T.Id, form: T.OpportunityForm) => http.put<T.Opportunity>(`/opportunities/${id}`, form),
  move: (id: T.Id, stageId: T.Id, fulfilled: number[], version: number) =>
    http.put<T.Opportunity>(`/opportunities/${id}/stage`, { stageId, fulfilled, version }),
  close: (id: T.Id, closing: unknown) => http.post<T.Opportunity>(`/opportunities/${id}/closure`, closing),
  reopen: (id: T.Id, version: number) => http.post<T.Opportunity>(`/opportunities/${id}/reopening`, { version }),
  report: (q: Query) => http.get<T.OpportunityReport>('/opportunities/report', q),
}
