import type { Band, Clause, Definition, Item, Level, Method } from '@/app/api/grading'
import { fromJson, toJson } from '@/ui/criteria/criteria'

export const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

const paid = (value: number) => ({ field: 'paid', op: 'atLeast', value })
export const freshClause = (): Clause => ({
  zh: '累计缴费不低于 1000 元',
  en: 'Paid 1,000 or more',
  criteria: paid(1000),
})
export const freshBand = (): Band => ({
  zh: '累计缴费不低于 1000 元',
  en: 'Paid 1,000 or more',
  criteria: paid(1000),
  points: 100,
})
export const freshItem = (n: number): Item => ({
  code: 'item' + n,
  nameZh: '项目 ' + n,
  nameEn: 'Item ' + n,
  weight: 10,
  bands: [freshBand()],
})
export function freshLevel(method: Method, by: string | null | undefined, n: number): Level {
  return {
    code: 'level' + n,
    nameZh: '等级 ' + n,
    nameEn: 'Level ' + n,
    colour: 'blue',
    ...(method === 'rules' ? { least: 1, clauses: [freshClause()] } : { clauses: [] }),
    ...(method === 'score' || (method === 'pyramid' && by === 'value') ? { from: 0 } : {}),
    ...(method === 'abc' || (method === 'pyramid' && by !== 'value') ? { upTo: 100 } : {}),
  }
}

/** What a new scheme begins with: two levels, ready to be asked. */
export function begun(method: Method): Definition {
  const top: Level = {
    ...freshLevel(method, 'value', 1),
    from: method === 'abc' ? null : 60,
    upTo: method === 'abc' ? 80 : null,
  }
  const rest: Level = { ...freshLevel(method, 'value', 2), colour: 'grey', clauses: [], least: null }
  return {
    near: 20,
    measure: method === 'abc' || method === 'pyramid' ? 'paid' : null,
    by: method === 'pyramid' ? 'value' : null,
    items: method === 'score' ? [freshItem(1)] : null,
    levels: [top, rest],
  }
}

/** Bounds that count for the method, from the top; the lowest level has none. */
export const boundOf = (method: Method, by: string | null | undefined): 'from' | 'upTo' | null =>
  method === 'rules' ? null : method === 'score' || (method === 'pyramid' && by === 'value') ? 'from' : 'upTo'

export const tree = (criteria: unknown) => fromJson(criteria as never)
export const json = (node: Parameters<typeof toJson>[0]) => toJson(node)
