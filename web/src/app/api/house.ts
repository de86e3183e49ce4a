import { http } from './http'
import type * as T from './types'

export const session = {
  read: () => http.get<T.Me>('/session'),
  open: (login: string, password: string) =>
    http.post<{ mustChangePassword: boolean }>('/session', { login, password }),
  close: () => http.del('/session'),
  password: (current: string, fresh: string) => http.put<T.Me | void>('/session/password', { current, fresh }),
  locale: (locale: string) => http.put('/session/locale', { locale }),
  all: () => http.get<T.Session[]>('/sessions'),
  end: (id: T.Id) => http.del(`/sessions/${id}`),
}

export const people = {
  list: (q: { q?: string; unit?: T.Id | null; state?: string; cursor?: string }) =>
    http.get<T.Page<T.Person>>('/people', q),
  one: (id: T.Id) => http.get<T.Person>(`/people/${id}`),
  add: (p: unknown) => http.post<{ person: T.Person; password: string }>('/people', p),
  edit: (id: T.Id, p: unknown) => http.put<T.Person>(`/people/${id}`, p),
  suspend: (id: T.Id) => http.post(`/people/${id}/suspension`),
  reinstate: (id: T.Id) => http.del(`/people/${id}/suspension`),
  leave: (id: T.Id, on: string) => http.post(`/people/${id}/departure`, { on }),
  resetPassword: (id: T.Id) => http.post<{ password: string }>(`/people/${id}/password-reset`),
  unlock: (id: T.Id) => http.post(`/people/${id}/unlocking`),
  roles: (id: T.Id, roleIds: T.Id[]) => http.put(`/people/${id}/roles`, { roleIds }),
  sessions: (id: T.Id) => http.get<T.Session[]>(`/people/${id}/sessions`),
  endSessions: (id: T.Id) => http.del(`/people/${id}/sessions`),
  directory: (q: string, signal?: AbortSignal) =>
    http.get<T.DirectoryPerson[] | T.Page<T.DirectoryPerson>>('/people/directory', { q }, signal),
  named: (ids: T.Id[]) => http.get<T.DirectoryPerson[]>('/people/directory', { ids: ids.join(',') }),
  hold: (id: T.Id, body: unknown) => http.post(`/people/${id}/holdings`, body),
  endHolding: (id: T.Id, to: string) => http.put(`/holdings/${id}`, { to }),
}

const unitForm = ({ parentId, kind, name, code, position }: Partial<T.Unit>) => ({
  parentId,
  kind,
  name,
  code,
  position,
})
const roleForm = ({ code, nameZh, nameEn, permissions, fieldRules, version }: Partial<T.Role>) => ({
  code,
  nameZh,
  nameEn,
  permissions,
  fieldRules,
  version,
})
export const units = {
  all: () => http.get<T.Unit[]>('/units', { closed: true }),
  add: (u: Partial<T.Unit>) => http.post<T.Unit>('/units', unitForm(u)),
  edit: (id: T.Id, u: Partial<T.Unit>) => http.put<T.Unit>(`/units/${id}`, unitForm(u)),
  close: (id: T.Id) => http.post(`/units/${id}/closure`),
  posts: () => http.get<T.Post[]>('/posts'),
  addPost: (p: { unitId: T.Id; title: string; headsUnit: boolean }) => http.post<T.Post>('/posts', p),
  removePost: (id: T.Id) => http.del(`/posts/${id}`),
}

export const rights = {
  roles: () => http.get<T.Role[]>('/roles'),
  addRole: (r: Partial<T.Role>) => http.post<T.Role>('/roles', roleForm(r)),
  editRole: (r: T.Role) => http.put<T.Role>(`/roles/${r.id}`, roleForm(r)),
  removeRole: (id: T.Id) => http.del(`/roles/${id}`),
  operations: () => http.get<T.Operation[]>('/operations'),
  delegations: () => http.get<T.Delegation[]>('/delegations'),
  delegate: (d: unknown) => http.post<T.Delegation>('/delegations', d),
  endDelegation: (id: T.Id) => http.del(`/delegations/${id}`),
  keys: () => http.get<T.ApiKey[]>('/api-keys'),
  addKey: (k: unknown) => http.post<T.ApiKey>('/api-keys', k),
  removeKey: (id: T.Id) => http.del(`/api-keys/${id}`),
}

export const work = {
  home: () => http.get<T.Home>('/home'),
  jobs: () => http.get<T.Job[] | T.Page<T.Job>>('/jobs'),
  job: (id: T.Id) => http.get<T.Job>(`/jobs/${id}`),
  cancel: (id: T.Id) => http.post(`/jobs/${id}/cancellation`),
  notices: (unread = false) =>
    http.get<T.Page<T.Notice> & { unread: number }>('/notices', { unread: unread || undefined }),
  readNotices: (upTo: T.Id) => http.post('/notices/reading', { upTo }),
}

const fieldForm = ({ builtIn: _, ...form }: T.CustomField) => form
export const settings = {
  dictionaries: () => http.get<T.Dictionary[]>('/dictionaries'),
  dictionary: (code: string) => http.get<T.Dictionary>(`/dictionaries/${code}`),
  saveDictionary: (d: T.Dictionary) =>
    http.put<T.Dictionary>(`/dictionaries/${d.code}`, {
      labelZh: d.labelZh,
      labelEn: d.labelEn,
      items: d.items.map(({ code, labelZh, labelEn, position, active }) => ({
        code,
        labelZh,
        labelEn,
        position,
        active,
      })),
    }),
  fields: () => http.get<T.CustomField[]>('/fields'),
  addField: (f: T.CustomField) => http.post<T.CustomField>('/fields', fieldForm(f)),
  editField: (f: T.CustomField) => http.put<T.CustomField>(`/fields/${f.key}`, fieldForm(f)),
  numberRule: (kind: string) => http.get<T.NumberRule>(`/number-rules/${kind}`),
  saveNumberRule: (kind: string, pattern: string) => http.put<T.NumberRule>(`/number-rules/${kind}`, { pattern }),
  customer: () => http.get<T.CustomerSettings>('/settings/customer'),
  saveCustomer: (s: T.CustomerSettings) => http.put<T.CustomerSettings>('/settings/customer', s),
  regions: (parent?: string) => http.get<T.Region[]>('/regions', { parent }),
}

export const audit = {
  search: (q: Record<string, string | undefined>) => http.get<T.Page<T.AuditEntry>>('/audit', q),
  actions: () => http.get<T.Option[]>('/audit/actions'),
  integrity: () => http.get<T.Integrity>('/audit/integrity'),
  inspect: () => http.post<T.Job>('/audit/inspections'),
}

export const duplicates = {
  list: (cursor?: string, min?: number) => http.get<T.Page<T.Duplicate>>('/duplicates', { cursor, min }),
  distinct: (id: T.Id) => http.post(`/duplicates/${id}/distinction`),
  search: () => http.post<T.Job>('/duplicates/searches'),
  preview: (survivor: T.Id, merged: T.Id) => http.get<T.MergePreview>('/merges/preview', { survivor, merged }),
  merge: (body: unknown) => http.post<{ id: T.Id; card: T.Card }>('/merges', body),
  merges: (cursor?: string) => http.get<T.Page<T.Merge>>('/merges', { cursor }),
  undo: (id: T.Id) => http.post(`/merges/${id}/undoing`),
}

export const imports = {
  list: () => http.get<T.Import[] | T.Page<T.Import>>('/imports'),
  one: (id: T.Id) => http.get<T.Import>(`/imports/${id}`),
  upload: (file: File) => http.upload<T.Import>('/imports', file),
  map: (id: T.Id, mapping: unknown, sheet: T.ImportSheet) =>
    http.put<T.Import>(`/imports/${id}/mapping`, { mapping, sheet }),
  preview: (id: T.Id) => http.get<T.ImportPreviewRow[]>(`/imports/${id}/preview`),
  meanings: () => http.get<T.Meaning[]>('/imports/meanings'),
  run: (id: T.Id, policy: string, pooled: boolean) => http.post<T.Job>(`/imports/${id}/run`, { policy, pooled }),
  undo: (id: T.Id) => http.post<T.Job>(`/imports/${id}/undoing`),
}
