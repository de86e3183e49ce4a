import { http } from './http'
import type * as T from './types'

const at = (id: T.Id, part: string) => `/recognitions/${id}/${part}`

export const recognitions = {
  list: (query: { state?: string; customer?: T.Id; cursor?: string }) =>
    http.get<T.Page<T.RecognitionLine>>('/recognitions', query),
  one: (id: T.Id) => http.get<T.Recognition>(`/recognitions/${id}`),
  open: (customerId: T.Id) => http.post<T.Recognition>('/recognitions', { customerId }),
  principles: (id: T.Id, principles: unknown) => http.put<T.Recognition>(at(id, 'principles'), { principles }),
  survey: (id: T.Id, form: unknown) => http.put<T.Recognition>(at(id, 'survey'), form),
  paper: (id: T.Id, kind: string, file: File) => http.upload<T.Recognition>(at(id, 'papers'), file, { kind }),
  dropPaper: (id: T.Id, paper: T.Id) => http.del<T.Recognition>(at(id, `papers/${paper}`)),
  send: (id: T.Id, surveyors: unknown) => http.put<T.Recognition>(at(id, 'sites'), { surveyors }),
  find: (id: T.Id, department: string, form: unknown) => http.put<T.Recognition>(at(id, `sites/${department}`), form),
  apply: (id: T.Id, form: unknown) => http.put<T.Recognition>(at(id, 'application'), form),
  ask: (id: T.Id) => http.post<T.Recognition>(at(id, 'approval')),
  move: (id: T.Id, from: string) => http.post<T.Recognition>(at(id, 'moves'), { from }),
  sign: (id: T.Id, kind: string, form: unknown) => http.put<T.Recognition>(at(id, `contracts/${kind}`), form),
  code: (id: T.Id, code: string) => http.post<T.Recognition>(at(id, 'code'), { code }),
  tell: (id: T.Id, unitIds: T.Id[]) => http.post<T.Recognition>(at(id, 'notice'), { unitIds }),
  pay: (id: T.Id, method: string, note: string) => http.post<T.Recognition>(at(id, 'payment'), { method, note }),
  archive: (id: T.Id) => http.post<T.Recognition>(at(id, 'archive')),
  abandon: (id: T.Id, reason: string) => http.post<T.Recognition>(at(id, 'abandonment'), { reason }),
}
