import { http, type Query } from './http'
import type * as T from './types'

export const gatherings = {
  list: (q: Query) => http.get<T.Page<T.GatheringLine>>('/gatherings', q),
  one: (id: T.Id) => http.get<T.Gathering>(`/gatherings/${id}`),
  add: (form: unknown) => http.post<T.Gathering>('/gatherings', form),
  edit: (id: T.Id, form: unknown) => http.put<T.Gathering>(`/gatherings/${id}`, form),
  cancel: (id: T.Id, form: unknown) => http.post<T.Gathering>(`/gatherings/${id}/cancellation`, form),
  close: (id: T.Id, version: number) => http.post<T.Gathering>(`/gatherings/${id}/closure`, { version }),
  report: (id: T.Id) => http.get<T.GatheringReport>(`/gatherings/${id}/report`),
  guests: (id: T.Id, q: Query) => http.get<T.Page<T.GatheringGuest>>(`/gatherings/${id}/guests`, q),
  preview: (id: T.Id, wanted: unknown) => http.post<T.InvitingOutcome>(`/gatherings/${id}/invitations/preview`, wanted),
  invite: (id: T.Id, wanted: unknown) => http.post<T.InvitingOutcome>(`/gatherings/${id}/invitations`, wanted),
  takeBack: (id: T.Id, guest: T.Id) => http.del(`/gatherings/${id}/invitations/${guest}`),
  address: (id: T.Id, guest: T.Id, contactId: T.Id) =>
    http.put(`/gatherings/${id}/invitations/${guest}/contact`, { contactId }),
  mail: (id: T.Id, form: unknown) => http.post<T.MailingOutcome>(`/gatherings/${id}/letters`, form),
  reply: (id: T.Id, guest: T.Id, form: unknown) => http.put(`/gatherings/${id}/invitations/${guest}/reply`, form),
  tick: (id: T.Id, guest: T.Id, came: boolean | null, persons: number | null = null) =>
    http.put(`/gatherings/${id}/invitations/${guest}/attendance`, { came, persons }),
  walkIn: (id: T.Id, form: unknown) => http.post(`/gatherings/${id}/walk-ins`, form),
  opened: (token: string) => http.get<T.PublicGathering>(`/l/gathering/${token}`),
  answer: (token: string, form: unknown) => http.post<T.PublicGathering>(`/l/gathering/${token}/reply`, form),
}
