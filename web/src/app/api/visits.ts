import { http, type Query } from './http'
import type * as T from './types'

export const visits = {
  slips: (q: Query) => http.get<T.Page<T.VisitSlipLine>>('/visit-slips', q),
  slip: (id: T.Id) => http.get<T.VisitSlip>(`/visit-slips/${id}`),
  addSlip: (form: T.VisitSlipForm) => http.post<T.VisitSlip>('/visit-slips', form),
  editSlip: (id: T.Id, form: T.VisitSlipForm) => http.put<T.VisitSlip>(`/visit-slips/${id}`, form),
  /** handing-in, withdrawal, cancellation, leaving, return */
  deed: (id: T.Id, what: string, version: number) => http.post(`/visit-slips/${id}/${what}`, { version }),
  arrive: (id: T.Id, arrival: unknown) => http.post(`/visit-slips/${id}/arrival`, arrival),
  report: (id: T.Id, report: unknown) => http.post<T.VisitSlip>(`/visit-slips/${id}/report`, report),
  attendance: (day: string) => http.get<T.AttendanceLine[]>('/visit-attendance', { day }),
  plans: (month: string, cursor?: string) => http.get<T.Page<T.VisitPlan>>('/visit-plans', { month, cursor }),
  savePlan: (form: unknown) => http.put<T.VisitPlan>('/visit-plans', form),
  handPlanIn: (id: T.Id, version: number) => http.post<T.VisitPlan>(`/visit-plans/${id}/handing-in`, { version }),
  plan: (id: T.Id) => http.get<T.VisitPlan>(`/visit-plans/${id}`),
  talks: (q: Query) => http.get<T.Page<T.Talk>>('/talks', q),
  addTalk: (form: T.TalkForm) => http.post<{ id: number }>('/talks', form),
  correctTalk: (id: T.Id, form: unknown) => http.put(`/talks/${id}`, form),
  allMinutes: (q: Query) => http.get<T.Page<T.MinutesLine>>('/minutes', q),
  minutes: (id: T.Id) => http.get<T.Minutes>(`/minutes/${id}`),
  addMinutes: (form: T.MinutesForm) => http.post<T.Minutes>('/minutes', form),
  editMinutes: (id: T.Id, form: T.MinutesForm) => http.put<T.Minutes>(`/minutes/${id}`, form),
  handMinutesIn: (id: T.Id, version: number) => http.post<T.Minutes>(`/minutes/${id}/handing-in`, { version }),
  sendMinutes: (id: T.Id, form: unknown) => http.post<T.Minutes>(`/minutes/${id}/sending`, form),
  publicMinutes: (token: string) => http.get<T.PublicMinutes>(`/l/minutes/${token}`),
  confirmMinutes: (token: string, form: unknown) =>
    http.post<T.PublicMinutes>(`/l/minutes/${token}/confirmation`, form),
  coverage: (q: Query) => http.get<T.CoverageReport>('/visit-coverage', q),
  uncovered: (q: Query) => http.get<T.Page<T.CoverageLine>>('/visit-coverage/customers', q),
  visitors: (q: Query) => http.get<T.VisitorLine[]>('/visit-coverage/visitors', q),
  settings: () => http.get<T.VisitSettings>('/settings/visit'),
  saveSettings: (s: T.VisitSettings) => http.put('/settings/visit', s),
}
export const followUps = {
  list: (q: Query) => http.get<T.Page<T.FollowUp>>('/follow-ups', q),
  one: (id: T.Id) => http.get<T.FollowUp>(`/follow-ups/${id}`),
  record: (id: T.Id, result: unknown) => http.post<T.FollowUp>(`/follow-ups/${id}/result`, result),
  plans: () => http.get<T.FollowPlan[]>('/follow-plans'),
  addPlan: (form: unknown) => http.post<T.FollowPlan[]>('/follow-plans', form),
  editPlan: (id: T.Id, form: unknown) => http.put<T.FollowPlan[]>(`/follow-plans/${id}`, form),
  trial: (form: unknown) => http.post<T.FollowTrialStep[]>('/follow-plans/trial', form),
}
