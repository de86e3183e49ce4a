import type { Field } from '@/app/api/types'
import { t, word } from '@/app/i18n'
import { isGroup, operandOf, type Group, type Node } from './criteria'

function valueText(field: Field | undefined, op: string, value: unknown): string {
  const name = (v: unknown) =>
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
      if (field?.type === 'person' || field?.type === 'unit')
        return t('criteria.nChosen', { n: (value as unknown[] | null)?.length ?? 0 })
      return (value as unknown[] | null)?.map(name).join(t('ui.listComma')) ?? '…'
    }
    default:
      return field?.type === 'person' || field?.type === 'unit' ? '#' + value : name(value)
  }
}

/** The tree as a sentence, for chips and titles. */
export function sentence(n: Node, fields: Field[]): string {
  if (!isGroup(n)) {
    const f = fields.find((x) => x.key === n.field)
    const name = f?.label ?? n.field
    const value = valueText(f, n.op, n.value)
    const said = word('criteria.say.' + n.op, '')
    return said
      ? t('criteria.say.' + n.op, { field: name, value })
      : [name, word('criteria.op.' + n.op, n.op), value].filter(Boolean).join(' ')
  }
  return `${t('criteria.join.' + n.join, { n: n.least })} (${n.parts.map((p) => sentence(p, fields)).join(t('ui.listComma'))})`
}
/** One chip a condition where all must hold; else one for the whole, which says how they join. */
export function chips(root: Group, fields: Field[]) {
  const parts = root.join === 'all' || (root.join === 'any' && root.parts.length === 1) ? root.parts : [root]
  return parts.map((p) => ({ id: p.id, text: sentence(p, fields) }))
}
