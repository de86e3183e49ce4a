import type { MessageState } from '@/app/api/messages'

export const messageStates: MessageState[] = [
  'waiting',
  'held',
  'sending',
  'sent',
  'delivered',
  'failed',
  'refused',
  'expired',
  'uncertain',
  'cancelled',
]
const tones: Partial<Record<MessageState, string>> = {
  sent: 'good',
  delivered: 'good',
  uncertain: 'warn',
  failed: 'bad',
  expired: 'bad',
}
export const messageTone = (s: MessageState) => tones[s]
