import type { components } from '@/generated/api'
import { http } from './http'
import type * as T from './types'

type Schemas = components['schemas']
export type InternalCustomer = Schemas['InternalReading.Line']
export type Colleague = Schemas['UnitStaff.Colleague']

/** Departments as customers of the others. */
export const internal = {
  all: () => http.get<InternalCustomer[]>('/internal-customers'),
  open: (unitId: T.Id) => http.post<{ id: T.Id }>('/internal-customers', { unitId }),
  colleagues: (id: T.Id) => http.get<Colleague[]>(`/customers/${id}/colleagues`),
}
