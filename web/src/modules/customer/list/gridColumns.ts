import type { Field } from '@/app/api/types'
import type { Column } from '@/ui/grid/columns'
import { sameKey } from '../values'

const widths: Record<string, number> = {
  text: 150,
  longtext: 200,
  number: 96,
  money: 120,
  date: 112,
  instant: 112,
  boolean: 72,
  choice: 112,
  choices: 150,
  person: 100,
  unit: 130,
  tags: 170,
}
const special: Record<string, number> = {
  address: 220,
  email: 180,
  mobile: 136,
  phone: 140,
  stage: 92,
  quality: 100,
  number: 124,
  kind: 64,
}
const sorts: [string, Column['sort'], boolean?][] = [
  ['updated_at', ['updated'], true],
  ['created_at', ['newest'], true],
  ['quality', ['quality']],
]

export function gridColumns(fields: Field[], keys: string[], words: { name: string; number: string }): Column[] {
  const first: Column[] = [
    { key: 'name', label: words.name, width: 260, grow: 3, sort: ['name', '-name'] },
    { key: 'number', label: words.number, width: 124, sort: ['newest'], descending: true },
  ]
  const rest = keys
    .map((k) => fields.find((f) => f.key === k))
    .filter((f): f is Field => !!f && f.key !== 'name' && f.key !== 'number')
    .map((f): Column => {
      const sort = sorts.find(([k]) => sameKey(k, f.key))
      const own = Object.entries(special).find(([k]) => sameKey(k, f.key))
      return {
        key: f.key,
        label: f.label,
        width: own?.[1] ?? widths[f.type] ?? 140,
        grow: 1,
        align: f.type === 'number' || f.type === 'money' ? 'right' : undefined,
        sort: sort?.[1],
        descending: sort?.[2],
      }
    })
  return [...first, ...rest]
}
