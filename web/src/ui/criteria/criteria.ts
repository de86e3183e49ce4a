import type { Field, FieldType } from '@/app/api/types'

/** The tree as the editor holds it; {@link toJson} and {@link fromJson} speak the server's form. */
export type Join = 'all' | 'any' | 'none' | 'atLeast'
export interface Group {
  id: number
  join: Join
  least: number
  parts: Node[]
}
export interface Leaf {
  id: number
  field: string
  op: string
  value: unknown
}
export type Node = Group | Leaf
type Operand = 'none' | 'one' | 'pair' | 'many' | 'days'

let last = 0
export const group = (join: Join = 'all', parts: Node[] = [], least = 1): Group => ({ id: ++last, join, least, parts })
export const leaf = (field: string, op: string, value: unknown = null): Leaf => ({ id: ++last, field, op, value })
export const isGroup = (n: Node): n is Group => 'parts' in n

const none = ['empty', 'notEmpty', 'today', 'thisWeek', 'thisMonth', 'thisQuarter', 'thisYear', 'me']
const many = ['in', 'notIn', 'hasAny', 'hasAll', 'hasNone', 'within']
const days = ['withinLastDays', 'withinNextDays', 'moreThanDaysAgo', 'birthdayWithinDays']
export function operandOf(op: string): Operand {
  if (none.includes(op)) return 'none'
  if (many.includes(op)) return 'many'
  if (days.includes(op)) return 'days'
  return op === 'between' ? 'pair' : 'one'
}

const preferred: Partial<Record<FieldType, string>> = {
  text: 'contains',
  longtext: 'contains',
  number: 'atLeast',
  money: 'atLeast',
  date: 'withinLastDays',
  instant: 'withinLastDays',
  boolean: 'is',
  choice: 'in',
  choices: 'hasAny',
  tags: 'hasAny',
  person: 'in',
  unit: 'within',
}
export function firstOperator(field: Field): string {
  const wish = preferred[field.type]
  return wish && field.operators.includes(wish) ? wish : (field.operators[0] ?? 'notEmpty')
}

/** The first condition offered: of the wished field if it may be asked, with an operator that the field has. */
export function fresh(fields: Field[], wish = 'name'): Leaf {
  const field = fields.find((f) => f.key === wish) ?? fields[0]
  return leaf(field.key, firstOperator(field))
}

const filled = (v: unknown) => v !== null && v !== undefined && v !== ''
export function complete(n: Node): boolean {
  if (isGroup(n)) return n.parts.every(complete)
  switch (operandOf(n.op)) {
    case 'none':
      return true
    case 'many':
      return Array.isArray(n.value) && n.value.length > 0
    case 'pair':
      return (
        Array.isArray(n.value) &&
        n.value.length === 2 &&
        n.value.every(filled) &&
        (n.value[0] as never) <= (n.value[1] as never)
      )
    default:
      return filled(n.value)
  }
}
/** Complete and not empty: who asks for a part of something must never get all of it for want of a condition. */
export const finished = (n: Node): boolean => (isGroup(n) ? n.parts.length > 0 && n.parts.every(finished) : complete(n))
export const count = (n: Node): number => (isGroup(n) ? n.parts.reduce((sum, p) => sum + count(p), 0) : 1)

/** The value that still makes sense after another operator was chosen for the same field. */
export function carryValue(from: string, to: string, value: unknown): unknown {
  const [a, b] = [operandOf(from), operandOf(to)]
  if (a === b) return value
  if (a === 'one' && b === 'many' && filled(value)) return [value]
  if (a === 'many' && b === 'one' && Array.isArray(value)) return value[0] ?? null
  return null
}

type Json = Record<string, unknown>
/** Null for a tree without conditions: nothing is filtered. Unfinished leaves are left out. */
export function toJson(n: Node): Json | null {
  if (!isGroup(n)) {
    if (!complete(n)) return null
    return operandOf(n.op) === 'none' ? { field: n.field, op: n.op } : { field: n.field, op: n.op, value: n.value }
  }
  const parts = n.parts.map(toJson).filter((p): p is Json => p !== null)
  if (!parts.length) return null
  switch (n.join) {
    case 'all':
      return { all: parts }
    case 'any':
      return { any: parts }
    case 'none':
      return { not: { any: parts } }
    case 'atLeast':
      return { atLeast: Math.max(1, Math.min(n.least, parts.length)), of: parts }
  }
}

const nodes = (list: unknown) => (list as Json[]).map(nodeOf)
function nodeOf(json: Json): Node {
  if (Array.isArray(json.all)) return group('all', nodes(json.all))
  if (Array.isArray(json.any)) return group('any', nodes(json.any))
  if (Array.isArray(json.of)) return group('atLeast', nodes(json.of), Number(json.atLeast))
  if (json.not) {
    const inner = nodeOf(json.not as Json)
    return isGroup(inner) && inner.join === 'any' ? { ...inner, join: 'none' } : group('none', [inner])
  }
  return leaf(String(json.field), String(json.op), json.value ?? null)
}

/** Always a group at the top, so that there is somewhere to add to. */
export function fromJson(json: unknown): Group {
  if (!json || typeof json !== 'object') return group()
  const root = nodeOf(json as Json)
  return isGroup(root) ? root : group('all', [root])
}

export function without(root: Group, id: number): Group {
  const parts = root.parts
    .filter((p) => p.id !== id)
    .map((p) => (isGroup(p) ? without(p, id) : p))
    .filter((p) => !isGroup(p) || p.parts.length > 0)
  return { ...root, parts, least: Math.max(1, Math.min(root.least, parts.length || 1)) }
}
