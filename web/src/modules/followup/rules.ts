import type { FollowRule, FollowStep } from '@/app/api/types'
import { queries } from '@/app/queries'

export const answers = ['satisfied', 'neutral', 'dissatisfied', 'unreached']
export const followWays = ['phone', 'visit', 'chat', 'mail']
export const step = (way: string, days: number, working: boolean, by = 'owner') =>
  ({ way, days, working, by }) as FollowStep
/** What a new plan begins with: each result has a rule that always holds. */
export const usualRules = (): FollowRule[] =>
  [
    { result: 'satisfied', most: null, next: step('phone', 30, false) },
    { result: 'neutral', most: null, next: step('phone', 14, false) },
    { result: 'dissatisfied', most: null, next: step('visit', 2, true, 'manager') },
    { result: 'unreached', most: 3, next: step('phone', 3, false) },
    { result: 'unreached', most: null, next: step('visit', 10, true) },
  ] as unknown as FollowRule[]
export async function told() {
  await Promise.all(
    ['follow-ups', 'follow-plans', 'timeline', 'promises'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
  )
}
