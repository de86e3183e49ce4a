import { http } from './http'
import type * as T from './types'

export const contacts = {
  list: (query: { overdue?: boolean; owner?: T.Id; cursor?: string }) =>
    http.get<T.Page<T.FirstContact>>('/first-contacts', query),
  figures: () => http.get<T.ContactFigures>('/first-contacts/figures'),
  hand: (customers: T.Id[], to: T.Id | null, reason?: string) =>
    http.post<T.HandedOn>('/first-contacts/handovers', { customers, to, reason }),
  of: (id: T.Id) => http.get<T.CardContact>(`/customers/${id}/first-contact`),
  record: (id: T.Id, form: unknown) => http.post<T.CardContact>(`/customers/${id}/contact-records`, form),
}
