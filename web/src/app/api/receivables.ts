import { address, http } from './http'
import type * as T from './types'

export interface AgeingAsked {
  at?: string | null
  basis?: string
  by?: string
  customer?: T.Id
  owner?: T.Id
  unit?: T.Id
}
interface Asked {
  state?: string
  customer?: T.Id
  cursor?: string
}
export const receivables = {
  ageing: (asked: AgeingAsked & { cursor?: string }) => http.get<T.AgeingPage>('/receivables/ageing', { ...asked }),
  file: (asked: AgeingAsked, format: string) => address('/receivables/ageing/file', { ...asked, format }),
  invoices: (asked: AgeingAsked & { bucket?: number; overdue?: boolean; cursor?: string; limit?: number }) =>
    http.get<T.Page<T.OpenInvoice>>('/receivables/invoices', { ...asked }),
  dso: (asked: AgeingAsked) => http.get<T.DsoDays>('/receivables/dso', { at: asked.at, customer: asked.customer }),
  statements: (asked: Asked) => http.get<T.Page<T.StatementRow>>('/statements', { ...asked }),
  statement: (id: T.Id) => http.get<T.Statement>(`/statements/${id}`),
  makeStatements: (form: object) => http.post<{ ids: number[] }>('/statements', form),
  sendStatement: (id: T.Id, form: object) => http.post<T.Statement>(`/statements/${id}/sending`, form),
  cancelStatement: (id: T.Id, version: number) => http.post<T.Statement>(`/statements/${id}/cancellation`, { version }),
  statementFile: (id: T.Id) => address(`/statements/${id}/file`),
  publicStatement: (token: string) => http.get<T.PublicStatement>(`/l/statement/${token}`),
  publicFile: (token: string) => address(`/l/statement/${token}/file`),
  answerStatement: (token: string, form: object) => http.post<T.PublicStatement>(`/l/statement/${token}/answer`, form),
  dunnings: (asked: Asked & { person?: T.Id }) => http.get<T.Page<T.DunningRow>>('/dunnings', { ...asked }),
  recordDunning: (id: T.Id, form: object) => http.post<void>(`/dunnings/${id}/record`, form),
  steps: () => http.get<T.DunningStep[]>('/dunning-steps'),
  saveSteps: (steps: T.DunningStep[]) => http.put<T.DunningStep[]>('/dunning-steps', steps),
  payPromises: (asked: Asked) => http.get<T.Page<T.PayPromiseRow>>('/pay-promises', { ...asked }),
  promisePay: (form: object) => http.post<void>('/pay-promises', form),
  withdrawPromise: (id: T.Id, version: number) => http.post<void>(`/pay-promises/${id}/withdrawal`, { version }),
  writeOffs: (asked: Asked) => http.get<T.Page<T.WriteOff>>('/write-offs', { ...asked }),
  addWriteOff: (form: object) => http.post<T.WriteOff>('/write-offs', form),
  handInWriteOff: (id: T.Id, version: number) => http.post<T.WriteOff>(`/write-offs/${id}/handing-in`, { version }),
  plan: (month: string, cursor?: string) => http.get<T.Page<T.PlanRow>>(`/collection-plans/${month}`, { cursor }),
  savePlan: (month: string, customer: T.Id, form: object) =>
    http.put<void>(`/collection-plans/${month}/${customer}`, form),
}
