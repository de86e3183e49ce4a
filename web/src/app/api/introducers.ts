import { http } from './http'
import type * as T from './types'

export const introducers = {
  list: (cursor?: string) => http.get<T.Page<T.Introducer>>('/introducers', { cursor, limit: 200 }),
  add: (form: unknown) => http.post<{ id: number }>('/introducers', form),
  edit: (id: T.Id, form: unknown) => http.put(`/introducers/${id}`, form),
  by: (id: T.Id) => http.get<T.Introduction[]>(`/introducers/${id}/introductions`),
  of: (card: T.Id) => http.get<T.Introduction[]>(`/customers/${card}/introductions`),
  introduce: (card: T.Id, form: unknown) => http.post<T.Introduction[]>(`/customers/${card}/introductions`, form),
  result: (card: T.Id, id: T.Id, form: unknown) =>
    http.put<T.Introduction[]>(`/customers/${card}/introductions/${id}/result`, form),
}
