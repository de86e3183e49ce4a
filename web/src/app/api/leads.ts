import { http } from './http'
import type * as T from './types'

export const leads = {
  territories: () => http.get<T.Territory[]>('/territories'),
  addTerritory: (form: unknown) => http.post<T.Territory[]>('/territories', form),
  editTerritory: (id: T.Id, form: unknown) => http.put<T.Territory[]>(`/territories/${id}`, form),
  removeTerritory: (id: T.Id) => http.del<T.Territory[]>(`/territories/${id}`),
  plan: () => http.get<T.GivingPlan>('/lead-givings/preview'),
  give: () => http.post<T.GivingPlan>('/lead-givings'),
  givings: (cursor?: string) => http.get<T.Page<T.Giving>>('/lead-givings', { cursor }),
  pool: (cursor?: string) =>
    http.get<T.Page<T.PooledCustomer> & { claimsLeft: number; resting: T.Id[] }>('/pool', { cursor }),
  claim: (id: T.Id) => http.post<{ claimsLeft: number }>('/pool/claims', { customerId: id }),
  giveBack: (id: T.Id, reason: string) => http.post('/pool/returns', { customerId: id, reason }),
  grade: (id: T.Id) => http.get<T.LeadGrade>(`/customers/${id}/lead-grade`),
  saveGrade: (id: T.Id, version: number, form: object) =>
    http.put<T.LeadGrade>(`/customers/${id}/lead-grade`, { ...form, version }),
  settings: () => http.get<T.LeadSettings>('/settings/lead'),
  saveSettings: (s: T.LeadSettings) => http.put<T.LeadSettings>('/settings/lead', s),
}
