import { http } from './http'
import type * as T from './types'

interface Asked {
  state?: string
  customer?: T.Id
  cursor?: string
}
export const credit = {
  accounts: (asked: { grade?: string; which?: string; cursor?: string }) =>
    http.get<T.Page<T.CreditAccount>>('/credit/accounts', { ...asked }),
  account: (customer: T.Id) => http.get<T.CreditAccount>(`/credit/accounts/${customer}`),
  freeze: (customer: T.Id, reason: string) =>
    http.post<T.CreditAccount>(`/credit/accounts/${customer}/freeze`, { reason }),
  thaw: (customer: T.Id, reason: string) => http.post<T.CreditAccount>(`/credit/accounts/${customer}/thaw`, { reason }),
  cards: () => http.get<T.ScoreCard[]>('/credit/score-cards'),
  bands: () => http.get<T.CreditBand[]>('/credit/bands'),
  saveBands: (bands: T.CreditBand[]) => http.put<T.CreditBand[]>('/credit/bands', bands),
  vetoes: () => http.get<T.CreditVeto[]>('/credit/vetoes'),
  bounds: () => http.get<T.ReleaseBound[]>('/credit/release-bounds'),
  saveBounds: (bounds: T.ReleaseBound[]) => http.put<T.ReleaseBound[]>('/credit/release-bounds', bounds),
  assessments: (asked: Asked) => http.get<T.Page<T.Assessment>>('/credit/assessments', { ...asked }),
  tryAssessment: (form: object) => http.post<T.AssessmentTrial>('/credit/assessments/trial', form),
  assess: (form: object) => http.post<T.Assessment>('/credit/assessments', form),
  limits: (asked: Asked) => http.get<T.Page<T.LimitRequest>>('/credit/limit-requests', { ...asked }),
  suggestion: (customer: T.Id, terms: number | null) =>
    http.get<T.LimitSuggestion>('/credit/suggestion', { customer, terms }),
  askLimit: (form: object) => http.post<T.LimitRequest>('/credit/limit-requests', form),
  releases: (asked: Asked) => http.get<T.Page<T.OrderRelease>>('/credit/releases', { ...asked }),
  askRelease: (form: object) => http.post<T.OrderRelease>('/credit/releases', form),
  release: (form: object) => http.post<T.OrderRelease>('/credit/releases/direct', form),
  investigations: (asked: Asked) => http.get<T.Page<T.Investigation>>('/credit/investigations', { ...asked }),
  fields: () => http.get<T.InvestigationField[]>('/credit/investigation-fields'),
  investigate: (form: object) => http.post<T.Investigation>('/credit/investigations', form),
  handInInvestigation: (id: T.Id, version: number) =>
    http.post<T.Investigation>(`/credit/investigations/${id}/handing-in`, { version }),
  incidents: (asked: Asked) => http.get<T.Page<T.CreditIncident>>('/credit/incidents', { ...asked }),
  noteIncident: (form: object) => http.post<void>('/credit/incidents', form),
  held: (customer?: T.Id) => http.get<T.Page<T.HeldOrder>>('/orders', { state: 'held', customer, limit: 100 }),
}
