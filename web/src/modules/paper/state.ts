import { queries } from '@/app/queries'

export const ways = ['visit', 'phone', 'letter', 'event', 'other'] as const
export const formStates = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'forwarded',
  'archived',
  'refused',
  'withdrawn',
] as const

/** Colours with meaning: what waits for somebody, what was sent back, what is done. */
export function formTone(state: string) {
  if (state === 'returned') return 'warn'
  if (state === 'refused') return 'bad'
  if (state === 'archived') return 'good'
  return ['submitted', 'approved', 'forwarded'].includes(state) ? 'accent' : ''
}

/** What a change of a paper shows in. */
export async function told() {
  const shown = ['forms', 'form', 'loans', 'loan', 'conflicts', 'conflict', 'handovers', 'timeline', 'card', 'promises']
  await Promise.all([...shown, 'approvals', 'approval'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
}

export function loanTone(state: string) {
  if (state === 'overdue' || state === 'refused') return 'bad'
  if (state === 'sent_back') return 'warn'
  if (state === 'over') return 'good'
  return ['asked', 'lent'].includes(state) ? 'accent' : ''
}
