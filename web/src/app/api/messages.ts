import type { components } from '@/generated/api'
import { http } from './http'
import type { Id, Notice, Page } from './types'

type Schemas = components['schemas']
export type MessageState =
  | 'waiting'
  | 'held'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'refused'
  | 'expired'
  | 'uncertain'
  | 'cancelled'
export type Channel = 'sms' | 'mail'
export type Message = Omit<Schemas['MessageView'], 'state' | 'channel' | 'subject' | 'customer'> & {
  state: MessageState
  channel: Channel
  subject: Notice['subject']
  customer: Notice['subject']
}
export interface Messages {
  items: Message[]
  next: string | null
  counts: Partial<Record<MessageState, number>>
}
export type MessageStory = Omit<Schemas['MessageStory.Told'], 'message'> & { message: Message }
export interface MessageQuery {
  channel?: Channel
  state?: MessageState
  purpose?: string
  customer?: Id
  cursor?: string
}
export interface FreshMessage {
  channel: Channel
  address: string
  name: string | null
  title: string | null
  text: string
  customerId: Id | null
  marketing: boolean
}
export type Suppression = Schemas['SuppressionList.Shown']
export type Template = Schemas['TemplateList.Shown']
export type Purpose = Schemas['Purposes.Shown']
export type Preview = Schemas['TemplateEndpoint.Preview']
export interface TemplateText {
  language: 'zh' | 'en'
  grade: string | null
  title: string | null
  body: string
}
export interface TemplateForm {
  name: string
  channel: Channel
  purpose: string
  texts: TemplateText[]
  version: number | null
}
export type SmsLine = Schemas['SmsLineEndpoint.Shown']
export type SmsLineForm = Omit<SmsLine, 'password' | 'passwordReadable' | 'state'> & { password: string | null }
export type MessageRules = Schemas['MessageRules']

export const messages = {
  list: (query: MessageQuery) => http.get<Messages>('/messages', { ...query }),
  told: (id: Id) => http.get<MessageStory>(`/messages/${id}`),
  send: (form: FreshMessage) => http.post<{ id: number }>('/messages', form),
  again: (ids: Id[]) => http.post<{ done: number }>('/messages/repetitions', { ids }),
  giveUp: (ids: Id[]) => http.post<{ done: number }>('/messages/dismissals', { ids }),
  suppressions: (query: { address?: string; lifted?: boolean; cursor?: string }) =>
    http.get<Page<Suppression>>('/suppressions', query),
  suppress: (form: { channel: Channel; address: string; words: string }) => http.post('/suppressions', form),
  lift: (id: Id, reason: string) => http.post(`/suppressions/${id}/lifting`, { reason }),
  purposes: () => http.get<Purpose[]>('/template-purposes'),
  templates: (query: { channel?: Channel; purpose?: string; cursor?: string }) =>
    http.get<Page<Template>>('/templates', query),
  addTemplate: (form: TemplateForm) => http.post('/templates', form),
  editTemplate: (id: Id, form: TemplateForm) => http.put(`/templates/${id}`, form),
  retire: (id: Id) => http.post(`/templates/${id}/retirement`),
  preview: (template: TemplateForm, language: string, grade: string | null) =>
    http.post<Preview>('/templates/preview', { template, language, grade }),
  line: () => http.get<SmsLine>('/sms-line'),
  saveLine: (form: SmsLineForm) => http.put<SmsLine>('/sms-line', form),
  tryLine: (to: string) => http.post('/sms-line/trial', { to }),
  rules: () => http.get<MessageRules>('/message-rules'),
  saveRules: (form: MessageRules) => http.put<MessageRules>('/message-rules', form),
}
