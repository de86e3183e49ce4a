import { http } from './http'
import type * as T from './types'

export interface CareCell {
  by: string
  role?: string | null
  personId?: number | null
  proof: string
  template?: string | null
  amount?: number | null
  percent?: number | null
}
export interface Entitlement {
  code: string
  nameZh: string
  nameEn: string
  often: string
  festivals?: string[] | null
  includes?: string[] | null
  basis: string
  clause: string
  cells: Record<string, CareCell>
}
export interface CareLevel {
  code: string
  nameZh: string
  nameEn: string
  rank: number
  colour: string
}
export interface Named {
  id: number
  name: string
}
export interface Matrix {
  id: number
  fromOn: string
  note: string | null
  holds: boolean
  services: Entitlement[]
  levels: CareLevel[]
  versions: { id: number; fromOn: string; note: string | null; at: string; by: Named | null; holds: boolean }[]
}
export interface MatrixDifference {
  service: string
  nameZh: string
  nameEn: string
  level: string
  change: string
  customers: number
}
export interface Customer {
  subject: { kind: string; id: number }
  number: string
  title: string
  path: string
}
export interface OwedLine {
  id: number
  customer: Customer | null
  serviceName: string
  period: string
  grade: string | null
  due: string
  state: string
  owner: Named | null
  promiseId: number | null
  hindrance: string | null
  fate: string | null
}
export interface Coverage {
  services: { code: string; name: string }[]
  levels: CareLevel[]
  units: Named[]
  cells: {
    service: string
    grade: string | null
    unit: number
    kept: number
    late: number
    broken: number
    open: number
    hindered: number
    unserved: number
  }[]
}
export interface DayList {
  day: string
  worked: boolean
  dayKind: string
  madeAt: string | null
  operator: Named | null
  insteadOf: Named | null
  due: string | null
  closedAt: string | null
  festivals: { code: string; name: string }[]
  services: { code: string; name: string; counts: Record<string, number> }[]
  counts: Record<string, number>
}
export interface WishLine {
  id: number
  customer: Customer | null
  contact: string | null
  service: string
  serviceName: string
  occasion: string
  grade: string | null
  lunar: boolean
  hindrance: string | null
  state: string
  channel: string | null
  error: string | null
}
export interface CareEvent {
  id: number
  service: string
  serviceName: string
  name: string
  dueOn: string
  by: Named
  calledOffAt: string | null
  done: number
  total: number
}
export interface MonthReport {
  month: string
  madeAt: string
  head: Named | null
  told: Named[]
  sections: { title: string; head: string[]; rows: string[][] }[]
}
export interface Gift {
  id: number
  number: string
  customer: Customer | null
  customerId: number
  grade: string | null
  receiver: string
  receiverPost: string | null
  occasion: string
  occasionLabel: string
  itemId: number | null
  gift: string
  spec: string | null
  tier: string
  quantity: number
  price: number
  amount: number
  currency: string
  deliverOn: string
  remarks: string | null
  state: string
  owner: Named
  budgetLeft: number | null
  takenBy: Named | null
  deliveredOn: string | null
  signedBy: string | null
  receipt: string | null
  version: number
  can: string[]
}
export interface GiftItem {
  id: number
  code: string
  name: string
  spec: string | null
  tier: string
  price: number
  stock: number
  active: boolean
}
export interface GiftMove {
  id: number
  kind: string
  quantity: number
  balance: number
  amount: number
  request: string | null
  note: string | null
  at: string
  by: Named
}
export interface GiftBudget {
  id: number
  unit: Named
  year: number
  amount: number
  used: number
  left: number
}
export interface Referral {
  id: number
  number: string
  referrer: Customer | null
  newcomer: Customer | null
  on: string
  grade: string | null
  reward: number
  currency: string
  discount: number
  state: string
  payableOn: string | null
  paidOn: string | null
  owner: Named
  version: number
  can: string[]
}
export interface Retention {
  id: number
  number: string
  customer: Customer | null
  step: string
  reason: string | null
  reasonLabel: string | null
  said: string | null
  plan: string | null
  found: string | null
  result: string | null
  lesson: string | null
  owner: Named
  at: string
  version: number
  edits: boolean
  actions: {
    id: number
    what: string
    label: string
    note: string | null
    on: string
    worked: string | null
    by: Named
  }[]
}
export interface WhatWorked {
  reasons: { code: string; label: string; cases: number; kept: number; partly: number; lost: number }[]
  measures: {
    reason: string
    reasonLabel: string
    code: string
    label: string
    cases: number
    worked: number
    kept: number
  }[]
}

type Span = { from?: string | null; to?: string | null }
export const care = {
  matrix: (version?: number | null) => http.get<Matrix>('/care/matrix', { version }),
  setMatrix: (form: unknown) => http.put<Matrix>('/care/matrix', form),
  preview: (form: unknown) =>
    http.post<{ customers: Record<string, number>; differences: MatrixDifference[] }>('/care/matrix/preview', form),
  coverage: (span: Span) => http.get<Coverage>('/care/coverage', span),
  owed: (filter: Record<string, string | number | null | undefined>, cursor?: string) =>
    http.get<T.Page<OwedLine>>('/care/owed', { ...filter, cursor, limit: 50 }),
  list: (day: string) => http.get<DayList>(`/care/lists/${day}`),
  wishes: (day: string, filter: { service?: string; state?: string }, cursor?: string) =>
    http.get<T.Page<WishLine>>(`/care/lists/${day}/rows`, { ...filter, cursor, limit: 100 }),
  sample: (day: string, service: string) =>
    http.get<{ grade: string | null; text: string }[]>(`/care/lists/${day}/preview`, { service }),
  send: (day: string, ids: number[]) => http.post<{ taken: number }>(`/care/lists/${day}/sending`, { ids }),
  sendAll: (day: string, service?: string | null) =>
    http.post<{ id: number }>(`/care/lists/${day}/sending-all`, { service }),
  leave: (day: string, ids: number[], why: string) => http.post(`/care/lists/${day}/leaving`, { ids, why }),
  of: (customer: number) => http.get<T.Page<OwedLine>>(`/customers/${customer}/care`),
  opine: (customer: number, form: unknown) => http.post(`/customers/${customer}/opinions`, form),
  discounts: (customer: number) =>
    http.get<{ percent: number; number: string; state: string }[]>(`/customers/${customer}/referral-discounts`),
  events: () => http.get<CareEvent[]>('/care/events'),
  addEvent: (form: unknown) => http.post('/care/events', form),
  callOff: (id: number) => http.del(`/care/events/${id}`),
  reports: () => http.get<{ month: string; madeAt: string; told: Named[] }[]>('/care/reports'),
  report: (month: string) => http.get<MonthReport>(`/care/reports/${month}`),
  sendReport: (month: string) => http.post<MonthReport>(`/care/reports/${month}/sending`, {}),
}
export const gifts = {
  list: (filter: { state?: string }, cursor?: string) =>
    http.get<T.Page<Gift>>('/gifts', { ...filter, cursor, limit: 50 }),
  add: (form: unknown) => http.post<Gift>('/gifts', form),
  change: (id: number, form: unknown) => http.put<Gift>(`/gifts/${id}`, form),
  does: (id: number, what: string, form: unknown) => http.post<Gift>(`/gifts/${id}/${what}`, form),
  items: () => http.get<GiftItem[]>('/gift-items'),
  addItem: (form: unknown) => http.post('/gift-items', form),
  moves: (id: number) => http.get<GiftMove[]>(`/gift-items/${id}/moves`),
  move: (id: number, form: unknown) => http.post<GiftMove[]>(`/gift-items/${id}/moves`, form),
  budgets: (year?: number) => http.get<GiftBudget[]>('/gift-budgets', { year }),
  setBudget: (form: unknown) => http.put('/gift-budgets', form),
}
export const referrals = {
  list: (filter: { state?: string }, cursor?: string) =>
    http.get<T.Page<Referral>>('/referrals', { ...filter, cursor, limit: 50 }),
  add: (form: unknown) => http.post<Referral>('/referrals', form),
  does: (id: number, what: string, form: unknown) => http.post<Referral>(`/referrals/${id}/${what}`, form),
}
export const retentions = {
  list: (filter: { step?: string }, cursor?: string) =>
    http.get<T.Page<Retention>>('/retentions', { ...filter, cursor, limit: 50 }),
  one: (id: number) => http.get<Retention>(`/retentions/${id}`),
  suggested: () => http.get<Customer[]>('/retentions/suggested'),
  worked: () => http.get<WhatWorked>('/retentions/what-worked'),
  open: (form: unknown) => http.post<Retention>('/retentions', form),
  change: (id: number, form: unknown) => http.put<Retention>(`/retentions/${id}`, form),
  does: (id: number, what: string, form: unknown) => http.post<Retention>(`/retentions/${id}/${what}`, form),
  judge: (id: number, action: number, worked: string) =>
    http.put<Retention>(`/retentions/${id}/actions/${action}`, { worked }),
}
