import { http, type Query } from './http'
import type { components } from '@/generated/api'
import type { Id, Page } from './types'

type Schemas = components['schemas']
export type PromiseRow = Required<Schemas['PromiseRow']>
export type PromiseView = Omit<Required<Schemas['PromiseView']>, 'row'> & { row: PromiseRow }
export type PromiseKind = Required<Schemas['KindShown']>
export type PromiseWhy = Required<Schemas['PromiseView.Why']>
export type ReportLine = Required<Schemas['KeptReport.Line']>
export type Tried = Required<Schemas['TrialEndpoint.Tried']>
export type CustomerPromise = Required<Schemas['CustomerPromises.Shown']>
export type PromiseRole = Required<Schemas['KindEndpoint.Role']>
export interface DeedDone {
  done: Id[]
  refused: { id: Id; code: string; text: string; remedy: string }[]
}

const deed = (name: string) => (body: { ids: Id[] } & Record<string, unknown>) =>
  http.post<DeedDone>(`/promises/${name}`, body)

export const promises = {
  list: (q: Query) => http.get<Page<PromiseRow>>('/promises', q),
  ofCustomer: (customer: Id) => http.get<Page<CustomerPromise>>(`/customers/${customer}/promises`),
  summary: () => http.get<{ waiting: number; broken: number }>('/promises/summary'),
  one: (id: Id) => http.get<PromiseView>(`/promises/${id}`),
  make: (form: unknown) => http.post<PromiseView>('/promises', form),
  keep: deed('keeping'),
  pause: deed('pause'),
  resume: deed('resumption'),
  explain: deed('breach-reason'),
  urge: deed('urging'),
  release: deed('release'),
  reassign: deed('reassignment'),
  report: (q: Query) => http.get<ReportLine[]>('/promises/report', q),
  kinds: () => http.get<PromiseKind[]>('/promise-kinds'),
  addKind: (form: unknown) => http.post<PromiseKind>('/promise-kinds', form),
  changeKind: (code: string, form: unknown) => http.put<PromiseKind>(`/promise-kinds/${code}`, form),
  roles: () => http.get<PromiseRole[]>('/promise-roles'),
  trial: (form: unknown) => http.post<Tried>('/promise-kinds/trial', form),
}
