import type { PromiseKind } from '@/app/api/promises'

export interface Rule {
  type: string
  minutes?: number
  days?: number
  months?: number
  count?: number
  working?: boolean
  time?: string
  day?: Rule | null
}
export interface Span {
  minutes: number
  working: boolean
}
export interface Draft {
  code: string
  nameZh: string
  nameEn: string
  clause: string
  active: boolean
  version: number | null
  type: string
  amount: number
  time: string
  day: Rule | null
  warnings: { before: Span; whom: string[] }[]
  escalations: { after: Span; to: string; again: Span | null; times: number | null }[]
  proof: string
  pauses: string
  breaches: string
  makeable: boolean
  keepable: boolean
}

export const ruleTypes = ['workingTime', 'time', 'workingDays', 'days', 'months', 'halfMonths', 'at'] as const
const lines = (reasons: { code?: string; zh?: string; en?: string }[]) =>
  reasons.map((r) => `${r.zh} | ${r.en} | ${r.code}`).join('\n')
const reasons = (text: string) =>
  text
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter((parts) => parts[0])
    .map(([zh, en, code], i) => ({ zh, en: en || zh, code: code || `r${i + 1}` }))

/** How a rule is written on the screen: one type and one number. */
function written(rule: Rule): Pick<Draft, 'type' | 'amount' | 'time' | 'day'> {
  const plain = { time: '10:00', day: null }
  if (rule.type === 'time')
    return { ...plain, type: rule.working ? 'workingTime' : 'time', amount: (rule.minutes ?? 0) / 60 }
  if (rule.type === 'days') return { ...plain, type: rule.working ? 'workingDays' : 'days', amount: rule.days ?? 0 }
  if (rule.type === 'at') return { type: 'at', amount: 1, time: (rule.time ?? '').slice(0, 5), day: rule.day ?? null }
  return { ...plain, type: rule.type, amount: rule.months ?? rule.count ?? 1 }
}
function rule(d: Draft): Rule {
  if (d.type === 'workingTime' || d.type === 'time')
    return { type: 'time', minutes: Math.round(d.amount * 60), working: d.type === 'workingTime' }
  if (d.type === 'workingDays' || d.type === 'days')
    return { type: 'days', days: d.amount, working: d.type === 'workingDays' }
  if (d.type === 'months') return { type: 'months', months: d.amount }
  if (d.type === 'halfMonths') return { type: 'halfMonths', count: d.amount }
  return { type: 'at', time: d.time, day: d.day }
}

export function draftOf(kind?: PromiseKind): Draft {
  const d = kind?.definition
  return {
    code: kind?.code ?? '',
    nameZh: kind?.nameZh ?? '',
    nameEn: kind?.nameEn ?? '',
    clause: kind?.clause ?? '',
    active: kind?.active ?? true,
    version: kind?.version ?? null,
    ...written((d?.rule as unknown as Rule | undefined) ?? { type: 'days', days: 2, working: true }),
    warnings: JSON.parse(JSON.stringify(d?.warnings ?? [])),
    escalations: JSON.parse(JSON.stringify(d?.escalations ?? [])),
    proof: d?.proof ?? 'note',
    pauses: lines(d?.pauses ?? []),
    breaches: lines(d?.breaches ?? []),
    makeable: d?.makeable ?? true,
    keepable: d?.keepable ?? true,
  }
}
/** To which roles what is overdue can go; one that there is no more stays, under its code. */
export function rolesOffered(known: { code: string; name: string }[], escalations: { to: string }[]) {
  const offered = known.map(({ code, name }) => ({ to: 'role:' + code, name }))
  for (const { to } of escalations)
    if (to.startsWith('role:') && !offered.some((role) => role.to === to)) offered.push({ to, name: to.slice(5) })
  return offered
}
export const definitionOf = (d: Draft) => ({
  rule: rule(d),
  warnings: d.warnings,
  escalations: d.escalations,
  proof: d.proof,
  pauses: reasons(d.pauses),
  breaches: reasons(d.breaches),
  makeable: d.makeable,
  keepable: d.keepable,
})
export const formOf = (d: Draft) => ({
  code: d.code || null,
  nameZh: d.nameZh,
  nameEn: d.nameEn,
  clause: d.clause,
  active: d.active,
  version: d.version,
  definition: definitionOf(d),
})
