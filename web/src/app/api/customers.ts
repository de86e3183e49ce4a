import { http, type Query } from './http'
import type * as T from './types'

type Criteria = unknown
export interface ListQuery {
  view?: number
  criteria?: Criteria
  sort?: string
  columns?: string[]
  q?: string
  cursor?: string
  limit?: number
}

/** The part of a list query that says which customers are meant. */
export function listParams(q: ListQuery): Query {
  return {
    view: q.view,
    criteria: q.criteria ? JSON.stringify(q.criteria) : undefined,
    sort: q.sort,
    columns: q.columns?.join(','),
    q: q.q,
    cursor: q.cursor,
    limit: q.limit,
  }
}

const viewForm = ({ name, criteria, columns, sort, unitId, version }: Partial<T.View>) => ({
  name,
  criteria,
  columns,
  sort,
  unitId,
  version,
})
const of = (id: T.Id | string, rest = '') => `/customers/${id}${rest}`
export const customers = {
  list: (q: ListQuery, signal?: AbortSignal) => http.get<T.Page<T.Row>>('/customers', listParams(q), signal),
  count: (q: ListQuery) => http.get<{ count: number; exact: boolean }>('/customers/count', listParams(q)),
  fields: () => http.get<T.Field[]>('/customers/fields'),
  create: (body: unknown) => http.post<T.Card>('/customers', body),
  card: (id: T.Id | string) =>
    http.get<T.Card>(/^\d+$/.test(String(id)) ? of(id) : `/customers/by-number/${encodeURIComponent(id)}`),
  edit: (id: T.Id, version: number, changes: Record<string, unknown>) =>
    http.patch<T.Card>(of(id), { version, changes }),
  remove: (id: T.Id) => http.del(of(id)),
  restore: (id: T.Id) => http.post<T.Card>(of(id, '/restoration')),
  confirm: (id: T.Id) => http.post<T.Card>(of(id, '/confirmation')),
  stage: (id: T.Id, stage: string, reason: string) => http.put<T.Card>(of(id, '/stage'), { stage, reason }),
  reveal: (id: T.Id, body: { field: string; contactId?: T.Id; reason: string }) =>
    http.post<{ value: string }>(of(id, '/revelation'), body),
  assign: (id: T.Id, body: { ownerId: T.Id | null; unitId?: T.Id; reason: string }) =>
    http.put<T.Card>(of(id, '/owner'), body),
  ownerships: (id: T.Id) => http.get<T.Ownership[] | T.Page<T.Ownership>>(of(id, '/ownerships')),
  collaborate: (id: T.Id, person: T.Id, body: { mayEdit: boolean; until: string | null }) =>
    http.put(of(id, `/collaborators/${person}`), body),
  uncollaborate: (id: T.Id, person: T.Id) => http.del(of(id, `/collaborators/${person}`)),
  tag: (id: T.Id, tagIds: T.Id[]) => http.put(of(id, '/tags'), { tagIds }),
  contacts: (id: T.Id, cursor: string) => http.get<T.Page<T.Contact>>(of(id, '/contacts'), { cursor }),
  addContact: (id: T.Id, body: unknown) => http.post<T.Contact>(of(id, '/contacts'), body),
  editContact: (id: T.Id, cid: T.Id, body: unknown) => http.put<T.Contact>(of(id, `/contacts/${cid}`), body),
  removeContact: (id: T.Id, cid: T.Id) => http.del(of(id, `/contacts/${cid}`)),
  addRelation: (id: T.Id, body: unknown) => http.post<T.Relation>(of(id, '/relations'), body),
  removeRelation: (id: T.Id, rid: T.Id) => http.del(of(id, `/relations/${rid}`)),
  addPoint: (id: T.Id, body: unknown) => http.post<T.Point>(of(id, '/points'), body),
  removePoint: (id: T.Id, pid: T.Id) => http.del(of(id, `/points/${pid}`)),
  timeline: (id: T.Id, kind?: string, cursor?: string) =>
    http.get<T.Page<T.TimelineEntry>>(of(id, '/timeline'), { kind, cursor }),
  changes: (id: T.Id, cursor?: string) => http.get<T.Page<T.Change>>(of(id, '/changes'), { cursor }),
  asOf: (id: T.Id, on: string) => http.get<T.Card>(of(id, '/as-of'), { on }),
  notes: (id: T.Id) => http.get<T.Page<T.Note> | T.Note[]>(of(id, '/notes')),
  addNote: (id: T.Id, body: string, pinned = false) => http.post<T.Note>(of(id, '/notes'), { body, pinned }),
  editNote: (id: T.Id, nid: T.Id, body: string, pinned: boolean) =>
    http.put<T.Note>(of(id, `/notes/${nid}`), { body, pinned }),
  removeNote: (id: T.Id, nid: T.Id) => http.del(of(id, `/notes/${nid}`)),
  attachments: (id: T.Id) => http.get<T.Page<T.Attachment> | T.Attachment[]>(of(id, '/attachments')),
  attach: (id: T.Id, file: File) => http.upload<T.Attachment>(of(id, '/attachments'), file),
  detach: (id: T.Id, aid: T.Id) => http.del(of(id, `/attachments/${aid}`)),
  watch: (id: T.Id, on: boolean) => (on ? http.put(of(id, '/watch')) : http.del(of(id, '/watch'))),
  visibility: (id: T.Id) => http.get<T.Visibility[]>(of(id, '/visibility')),
  similar: (draft: unknown, signal?: AbortSignal) =>
    http.post<T.Match[]>('/customers/similar', draft, undefined, signal),
  bulk: (body: unknown) => http.post<T.Job>('/customers/bulk', body),
  undoBulk: (job: T.Id) => http.post<T.Job>(`/customers/bulk/${job}/undoing`),
  removed: (cursor?: string) => http.get<T.Page<T.RemovedCustomer>>('/customers/removed', { cursor }),
  export: (body: unknown) => http.post<T.Job>('/customers/exports', body),
  views: () => http.get<T.View[]>('/customers/views'),
  addView: (v: Partial<T.View>) => http.post<T.View>('/customers/views', viewForm(v)),
  editView: (v: T.View) => http.put<T.View>(`/customers/views/${v.id}`, viewForm(v)),
  removeView: (id: T.Id) => http.del(`/customers/views/${id}`),
  tags: () => http.get<T.Tag[]>('/tags'),
  addTag: (t: Partial<T.Tag>) => http.post<T.Tag>('/tags', { name: t.name, color: t.color }),
  editTag: (t: T.Tag) => http.put<T.Tag>(`/tags/${t.id}`, { name: t.name, color: t.color }),
  removeTag: (id: T.Id) => http.del(`/tags/${id}`),
  search: (q: string, limit = 12, signal?: AbortSignal) =>
    http.get<{ items: T.SearchHit[]; more: boolean }>('/search', { q, limit }, signal),
  quality: (by: 'person' | 'unit') => http.get<T.QualityRow[]>('/customers/quality', { by }),
  sources: () => http.get<T.SourceShare[]>('/customers/sources'),
  stale: (mine: boolean, cursor?: string) => http.get<T.Page<T.Row>>('/customers/stale', { mine, cursor }),
}

/** Some lists come bare, some in pages: both as an array. */
export function items<R>(answer: T.Page<R> | R[] | undefined): R[] {
  return Array.isArray(answer) ? answer : (answer?.items ?? [])
}
