import { http } from './http'
import type { components } from '@/generated/api'
import type { Id, Notice } from './types'

type Schemas = components['schemas']
export type MailServer = Schemas['MailEndpoint.Shown']
/** A password that is null stays as it was; an empty one goes. */
export type MailForm = Omit<MailServer, 'password' | 'passwordReadable'> & { password: string | null }
export type LetterState = 'waiting' | 'sending' | 'sent' | 'failed' | 'uncertain' | 'given_up' | 'dismissed'
export type Letter = Omit<Schemas['LetterList.Shown'], 'state' | 'subject'> & {
  state: LetterState
  subject: Notice['subject']
}
export interface Letters {
  items: Letter[]
  next: string | null
  counts: Partial<Record<LetterState, number>>
}
export type DailyLetter = Schemas['DigestEndpoint.Shown']

export const messaging = {
  server: () => http.get<MailServer>('/mail-server'),
  saveServer: (form: MailForm) => http.put<MailServer>('/mail-server', form),
  tryServer: (to: string) => http.post('/mail-server/trial', { to }),
  letters: (state?: LetterState, cursor?: string) => http.get<Letters>('/letters', { state, cursor }),
  sendAgain: (id: Id) => http.post(`/letters/${id}/repetition`),
  dismiss: (id: Id) => http.post(`/letters/${id}/dismissal`),
  daily: () => http.get<DailyLetter>('/daily-letter'),
  wishDaily: (daily: boolean) => http.put<DailyLetter>('/daily-letter', { daily }),
}
