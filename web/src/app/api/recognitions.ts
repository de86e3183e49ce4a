import { http } from './http'
import type * as T from './types'

const at = (id: T.Id, part: string) => `/recognitions/${id}/${part}`

export const recognitions = {
  list: (query: { state?: string; customer?: T.Id; cursor?: string }) =>
    http.get<T.Page<T.RecognitionLine>>('/recognitions', query),
  one: (id: T.Id) => http.get<T.Recognition>(`/recognitions/${id}`),
  open: (customerId: T.Id) => http.post<T.Recognition>('/recognitions', { customerId }),
  principles: (id: T.Id, version: number, principles: unknown) =>
    http.put<T.Recognition>(at(id, 'principles'), { principles, version }),
  survey: (id: T.Id, version: number, form: object) => http.put<T.Recognition>(at(id, 'survey'), { ...form, version }),
  paper: (id: T.Id, kind: string, file: File) => http.upload<T.Recognition>(at(id, 'papers'), file, { kind }),
  dropPaper: (id: T.Id, paper: T.Id) => http.del<T.Recognition>(at(id, `papers/${paper}`)),
  send: (id: T.Id, version: number, surveyors: unknown) =>
    http.put<T.Recognition>(at(id, 'sites'), { surveyors, version }),
  find: (id: T.Id, department: string, form: unknown) => http.put<T.Recognition>(at(id, `sites/${department}`), form),
  apply: (id: T.Id, version: number, application: unknown) =>
    http.put<T.Recognition>(at(id, 'application'), { application, version }),
  ask: (id: T.Id) => http.post<T.Recognition>(at(id, 'approval')),
  move: (id: T.Id, from: string) => http.post<T.Recognition>(at(id, 'moves'), { from }),
  sign: (id: T.Id, kind: string, form: unknown) => http.put<T.Recognition>(at(id, `contracts/${kind}`), form),
  code: (id: T.Id, code: string) => http.post<T.Recognition>(at(id, 'code'), { code }),
  tell: (id: T.Id, unitIds: T.Id[]) => http.post<T.Recognition>(at(id, 'notice'), { unitIds }),
  pay: (id: T.Id, method: string, note: string) => http.post<T.Recognition>(at(id, 'payment'), { method, note }),
  archive: (id: T.Id) => http.post<T.Recognition>(at(id, 'archive')),
  abandon: (id: T.Id, reason: string) => http.post<T.Recognition>(at(id, 'abandonment'), { reason }),
}
