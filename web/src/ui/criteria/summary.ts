import type { Field, Named } from '@/app/api/types'
import { t, word } from '@/app/i18n'
import { isGroup, operandOf, type Group, type Node } from './criteria'

function valueText(field: Field | undefined, op: string, value: unknown, units: Named[]): string {
  const unit = (v: unknown) => (field?.type === 'unit' ? units.find((u) => u.id === Number(v))?.name : undefined)
  const name = (v: unknown) =>
    unit(v) ??
    field?.options?.find((o) => o.code === v)?.label ??
    (typeof v === 'boolean' ? t(v ? 'ui.yes' : 'ui.no') : String(v ?? '…'))
  switch (operandOf(op)) {
    case 'none':
      return ''
    case 'days':
      return `${value ?? '…'} ${t('criteria.days')}`
    case 'pair':
      return (value as unknown[] | null)?.map(name).join(' – ') ?? '…'
    case 'many': {
      const all = (value as unknown[] | null) ?? []
      const named = all.length <= 3 && all.every(unit)
      if (!named && (field?.type === 'person' || field?.type === 'unit'))
        return t('criteria.nChosen', { n: all.length })
      return all.map(name).join(t('ui.listComma')) || '…'
    }
    default:
      return field?.type === 'person' || (field?.type === 'unit' && !unit(value)) ? '#' + value : name(value)
  }
}

/** The tree as a sentence, for chips and titles; units are called by name where they are given. */
export function sentence(n: Node, fields: Field[], units: Named[] = []): string {
  if (!isGroup(n)) {
    const f = fields.find((x) => x.key === n.field)
    const name = f?.label ?? n.field
    const value = valueText(f, n.op, n.value, units)
    const said = word('criteria.say.' + n.op, '')
    return said
      ? t('criteria.say.' + n.op, { field: name, value })
      : [name, word('criteria.op.' + n.op, n.op), value].filter(Boolean).join(' ')
  }
  return `${t('criteria.join.' + n.join, { n: n.least })} (${n.parts.map((p) => sentence(p, fields, units)).join(t('ui.listComma'))})`
}
/** One chip a condition where all must hold; else one for the whole, which says how they join. */
export function chips(root: Group, fields: Field[], units: Named[] = []) {
  const parts = root.join === 'all' || (root.join === 'any' && root.parts.length === 1) ? root.parts : [root]
  return parts.map((p) => ({ id: p.id, text: sentence(p, fields, units) }))
}
