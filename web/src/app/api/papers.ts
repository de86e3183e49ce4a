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
