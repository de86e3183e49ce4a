import type { Field, Named } from '@/app/api/types'
import { t, word } from '@/app/i18n'
import { day } from '../when'
import { isGroup, operandOf, type Group, type Node } from './criteria'

/** Of people and units the first are called by name, the others counted. */
const NAMED = 3
interface Names {
  units?: Named[]
  people?: Named[]
}

/** Whom the chips of a tree call by name. */
export function peopleIn(n: Node, fields: Field[]): number[] {
  if (isGroup(n)) return n.parts.flatMap((p) => peopleIn(p, fields))
  if (n.value == null || fields.find((f) => f.key === n.field)?.type !== 'person') return []
  return (Array.isArray(n.value) ? n.value.slice(0, NAMED) : [n.value]).map(Number)
}

function valueText(field: Field | undefined, op: string, value: unknown, names: Names): string {
  const kind = field?.type
  const called = kind === 'unit' ? (names.units ?? []) : kind === 'person' ? (names.people ?? []) : undefined
  const known = (v: unknown) => called?.find((x) => x.id === Number(v))?.name
  const name = (v: unknown) =>
    known(v) ??
    field?.options?.find((o) => o.code === v)?.label ??
    (typeof v === 'boolean' ? t(v ? 'ui.yes' : 'ui.no') : kind === 'date' && v ? day(String(v)) : String(v ?? '…'))
  switch (operandOf(op)) {
    case 'none':
      return ''
    case 'days':
      return `${value ?? '…'} ${t('criteria.days')}`
    case 'pair':
      return (value as unknown[] | null)?.map(name).join(' – ') ?? '…'
    case 'many': {
      const all = (value as unknown[] | null) ?? []
      if (!called || !all.length) return all.map(name).join(t('ui.listComma')) || '…'
      const first = all.slice(0, NAMED).map(known)
      if (first.includes(undefined)) return t('criteria.nChosen.' + kind, { n: all.length })
      const said = first.join(t('ui.listComma'))
      return all.length > NAMED ? t('criteria.andMore.' + kind, { names: said, n: all.length }) : said
    }
    default:
      return called && !known(value) ? '#' + value : name(value)
  }
}

/** The tree as a sentence, for chips and titles; people and units are called by name where they are given. */
export function sentence(n: Node, fields: Field[], names: Names = {}): string {
  if (!isGroup(n)) {
    const f = fields.find((x) => x.key === n.field)
    const name = f?.label ?? n.field
    const value = valueText(f, n.op, n.value, names)
    const said = word('criteria.say.' + n.op, '')
    return said
      ? t('criteria.say.' + n.op, { field: name, value })
      : [name, word('criteria.op.' + n.op, n.op), value].filter(Boolean).join(' ')
  }
  return `${t('criteria.join.' + n.join, { n: n.least })} (${n.parts.map((p) => sentence(p, fields, names)).join(t('ui.listComma'))})`
}
/** One chip a condition where all must hold; else one for the whole, which says how they join. */
export function chips(root: Group, fields: Field[], names: Names = {}) {
  const parts = root.join === 'all' || (root.join === 'any' && root.parts.length === 1) ? root.parts : [root]
  return parts.map((p) => ({ id: p.id, text: sentence(p, fields, names) }))
}
