import type { components } from '@/generated/api'
import { http, type Query } from './http'
import type { Field, FieldType, Id, Page } from './types'

type Schemas = components['schemas']
type Shown<K extends keyof Schemas, Narrow = unknown> = Omit<Required<Schemas[K]>, keyof Narrow> & Narrow

export type Method = 'rules' | 'score' | 'abc' | 'pyramid'
export interface Clause {
  zh: string
  en: string
  saysZh?: string | null
  saysEn?: string | null
  criteria: unknown
}
export interface Level {
  code: string
  nameZh: string
  nameEn: string
  colour: string
  adviceZh?: string | null
  adviceEn?: string | null
  least?: number | null
  clauses?: Clause[] | null
  from?: number | null
  upTo?: number | null
}
export interface Band {
  zh: string
  en: string
  criteria: unknown
  points: number
}
export interface Item {
  code: string
  nameZh: string
  nameEn: string
  weight: number
  bands: Band[]
}
export interface Definition {
  near?: number | null
  measure?: string | null
  by?: 'rank' | 'value' | null
  items?: Item[] | null
  levels: Level[]
}
export type Edition = Shown<'SchemeView.Edition', { state: 'draft' | 'live' | 'past'; definition: Definition }>
export type Scheme = Shown<'SchemeView', { method: Method; editions: Edition[] }>
export type LevelShown = Shown<'LevelShown'>
export type Grade = Shown<'GradeView'>
export type Standing = Shown<'StandingList.Line'> & { id: Id }
export type LevelCount = Shown<'StandingList.Count'>
export type Move = Shown<'MoveList.Line'>
export type MoveLink = Shown<'MoveList.Link'>
export type Near = Shown<'PromotionList.Line'> & { id: Id }
export type Second = Shown<'SecondPurchases.Line'> & { id: Id }
export type Override = Shown<'OverrideList.Line'>
export type Check = Shown<'CheckList.Line'>
export type Incomplete = Shown<'IncompleteList.Line'> & { id: Id }
export type GradingReport = Shown<'GradingReport.Report'>
export type Simulation = Shown<'SimulationView'>
export type SimulatedMove = Shown<'Simulations.Line'> & { id: Id }
export type Tried = Shown<'SchemeTrying.Tried'>
type Asked = Shown<'AskedField', { type: FieldType }>

/** Lists of customers have no number of their own: that of the customer keeps the rows apart. */
const numbered = <T extends { customer: { id: number } }>(page: Page<T>, spread = 0) => ({
  ...page,
  items: page.items.map((line, i) => ({ ...line, id: spread ? line.customer.id * spread + i : line.customer.id })),
})

export const grading = {
  schemes: () => http.get<Scheme[]>('/grading/schemes'),
  scheme: (id: Id) => http.get<Scheme>(`/grading/schemes/${id}`),
  add: (form: unknown) => http.post<Scheme>('/grading/schemes', form),
  change: (id: Id, form: unknown) => http.put<Scheme>(`/grading/schemes/${id}`, form),
  draft: (id: Id, definition: Definition, note: string | null, version?: number) =>
    http.put<Scheme>(`/grading/schemes/${id}/draft`, { definition, note, version }),
  drop: (id: Id) => http.del<Scheme>(`/grading/schemes/${id}/draft`),
  release: (id: Id, version: number) => http.post<{ jobId: Id }>(`/grading/schemes/${id}/release`, { version }),
  run: (id: Id) => http.post<{ jobId: Id }>(`/grading/schemes/${id}/run`),
  trial: (id: Id, customerId: Id, definition?: Definition) =>
    http.post<Tried>(`/grading/schemes/${id}/trial`, { customerId, definition }),
  fields: async (): Promise<Field[]> =>
    (await http.get<Asked[]>('/grading/fields')).map((field) => ({ ...field, subject: 'card' }) as unknown as Field),
  simulate: (id: Id) => http.post<Simulation>(`/grading/schemes/${id}/simulations`),
  simulations: (id: Id) => http.get<Simulation[]>(`/grading/schemes/${id}/simulations`),
  simulation: (id: Id) => http.get<Simulation>(`/grading/simulations/${id}`),
  simulated: async (id: Id, q: Query) =>
    numbered(await http.get<Page<SimulatedMove>>(`/grading/simulations/${id}/moves`, q)),
  standings: async (q: Query) => numbered(await http.get<Page<Standing>>('/grading/standings', q)),
  counts: (q: Query) => http.get<LevelCount[]>('/grading/counts', q),
  moves: (q: Query) => http.get<Page<Move>>('/grading/moves', q),
  migration: (q: Query) => http.get<MoveLink[]>('/grading/migration', q),
  near: async (q: Query) => numbered(await http.get<Page<Near>>('/grading/promotions', q), 1000),
  second: async (q: Query) => numbered(await http.get<Page<Second>>('/grading/second-purchases', q)),
  grades: (customer: Id) => http.get<Grade[]>(`/customers/${customer}/grades`),
  movesOf: (customer: Id, q: Query) => http.get<Page<Move>>(`/customers/${customer}/grade-moves`, q),
  report: (q: Query) => http.get<GradingReport>('/grading/report', q),
  incomplete: async (q: Query) => numbered(await http.get<Page<Incomplete>>('/grading/incomplete', q)),
  checks: (q: Query) => http.get<Page<Check>>('/grading/checks', q),
  draw: (schemeId: Id | undefined, count: number) =>
    http.post<{ count: number }>('/grading/checks', { schemeId, count }),
  decide: (id: Id, verdict: unknown) => http.put<void>(`/grading/checks/${id}`, verdict),
  wrong: (customer: Id, report: unknown) => http.post<{ id: Id }>(`/customers/${customer}/grade-reports`, report),
  overrides: (q: Query) => http.get<Page<Override>>('/grading/overrides', q),
  override: (id: Id) => http.get<Override>(`/grading/overrides/${id}`),
  ask: (form: unknown) => http.post<Override>('/grading/overrides', form),
  correct: (id: Id, form: unknown) => http.put<Override>(`/grading/overrides/${id}`, form),
  withdraw: (id: Id) => http.post<Override>(`/grading/overrides/${id}/withdrawal`),
  end: (id: Id, reason: string, version: number) =>
    http.post<Override>(`/grading/overrides/${id}/end`, { reason, version }),
  review: (id: Id, holds: boolean, review: string, version: number) =>
    http.post<Override>(`/grading/overrides/${id}/review`, { holds, review, version }),
}
