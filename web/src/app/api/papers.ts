import { http, type Query } from './http'
import type * as T from './types'

const form = (id: T.Id, what = '') => `/forms/${id}${what}`
export const forms = {
  list: (q: Query) => http.get<T.Page<T.FormLine>>('/forms', q),
  waiting: () => http.get<{ waiting: number }>('/forms/count'),
  ofCustomer: (id: T.Id) => http.get<T.FormLine[]>(`/customers/${id}/forms`),
  one: (id: T.Id) => http.get<T.InformationForm>(form(id)),
  fill: (body: unknown) => http.post<T.InformationForm>('/forms', body),
  change: (id: T.Id, body: unknown) => http.put<T.InformationForm>(form(id), body),
  submit: (id: T.Id, note: string | null) => http.post<T.InformationForm>(form(id, '/submission'), { note }),
  withdraw: (id: T.Id, note: string | null) => http.post<T.InformationForm>(form(id, '/withdrawal'), { note }),
  forward: (id: T.Id, note: string | null) => http.post<T.InformationForm>(form(id, '/forwarding'), { note }),
  archive: (id: T.Id, location: string) => http.post<T.InformationForm>(form(id, '/archiving'), { location }),
}
export const custodians = {
  all: () => http.get<T.CustodianOfBranch[]>('/custodians'),
  name: (branch: T.Id, personId: T.Id | null) => http.put<T.CustodianOfBranch[]>(`/custodians/${branch}`, { personId }),
}

const loan = (id: T.Id, what = '') => `/loans/${id}${what}`
export const loans = {
  list: (q: Query) => http.get<T.Page<T.LoanLine>>('/loans', q),
  ofCustomer: (id: T.Id) => http.get<T.LoansOfCustomer>(`/customers/${id}/loans`),
  one: (id: T.Id) => http.get<T.Loan>(loan(id)),
  ask: (body: unknown) => http.post<T.Loan>('/loans', body),
  correct: (id: T.Id, body: unknown) => http.put<T.Loan>(loan(id), body),
  withdraw: (id: T.Id) => http.post<T.Loan>(loan(id, '/withdrawal'), { note: null }),
  giveBack: (id: T.Id, note: string | null) => http.post<T.Loan>(loan(id, '/return'), { note }),
  callIn: (id: T.Id, customerId: T.Id | null, reason: string) =>
    http.post<T.Loan>(loan(id, '/calling-in'), { customerId, reason }),
  handOut: (id: T.Id, customerId: T.Id, what: string) =>
    http.post<T.Loan>(loan(id, '/originals'), { customerId, what }),
  takeBack: (id: T.Id, original: T.Id) => http.post<T.Loan>(loan(id, `/originals/${original}/return`)),
}

const conflict = (id: T.Id, what = '') => `/conflicts/${id}${what}`
export const conflicts = {
  list: (q: Query) => http.get<T.Page<T.ConflictLine>>('/conflicts', q),
  ofCustomer: (id: T.Id) => http.get<T.ConflictLine[]>(`/customers/${id}/conflicts`),
  one: (id: T.Id) => http.get<T.OwnershipConflict>(conflict(id)),
  claim: (body: unknown) => http.post<T.OwnershipConflict>('/conflicts', body),
  state: (id: T.Id, statement: string) => http.put<T.OwnershipConflict>(conflict(id, '/statement'), { statement }),
  rule: (id: T.Id, winnerId: T.Id, reason: string | null) =>
    http.post<T.OwnershipConflict>(conflict(id, '/ruling'), { winnerId, reason }),
  withdraw: (id: T.Id, reason: string) => http.post<T.OwnershipConflict>(conflict(id, '/withdrawal'), { reason }),
}

const handover = (id: T.Id, what = '') => `/handovers/${id}${what}`
export const handovers = {
  preview: (from: T.Id, criteria: unknown) =>
    http.get<T.HandoverPreview>('/handovers/preview', {
      from,
      criteria: criteria ? JSON.stringify(criteria) : undefined,
    }),
  hand: (body: unknown) => http.post<T.Handover>('/handovers', body),
  list: (q: Query) => http.get<T.Page<T.HandoverLine>>('/handovers', q),
  one: (id: T.Id) => http.get<T.Handover>(handover(id)),
  customers: (id: T.Id, cursor?: string) =>
    http.get<T.Page<T.HandedCustomer>>(handover(id, '/customers'), { cursor, limit: 200 }),
  sign: (id: T.Id) => http.post<T.Handover>(handover(id, '/signature')),
}
