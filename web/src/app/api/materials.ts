import { http } from './http'
import type * as T from './types'

export const materials = {
  list: (query: { usable?: boolean; kind?: string; cursor?: string; limit?: number }) =>
    http.get<T.Page<T.Material>>('/materials', query),
  add: (form: unknown) => http.post<{ id: number }>('/materials', form),
  edit: (id: T.Id, form: unknown) => http.put(`/materials/${id}`, form),
  bring: (id: T.Id, file: File) => http.upload(`/materials/${id}/versions`, file),
  withdraw: (id: T.Id, reason: string) => http.post(`/materials/${id}/withdrawal`, { reason }),
  kits: () => http.get<T.Kit[]>('/kits'),
  addKit: (form: unknown) => http.post<T.Kit[]>('/kits', form),
  editKit: (id: T.Id, form: unknown) => http.put<T.Kit[]>(`/kits/${id}`, form),
  sent: (card: T.Id) => http.get<T.Sending[]>(`/customers/${card}/sendings`),
  send: (card: T.Id, form: unknown) => http.post<T.Sending[]>(`/customers/${card}/sendings`, form),
  received: (card: T.Id, id: T.Id, note: string) =>
    http.post<T.Sending[]>(`/customers/${card}/sendings/${id}/receipt`, { note }),
  opened: (token: string) => http.get<T.OpenedMaterial>(`/l/material/${token}`),
}
