import type { Field, Kind } from '@/app/api/types'

const filled = (v: unknown) => v !== null && v !== undefined && v !== '' && !(Array.isArray(v) && !v.length)
const askable = [
  'name',
  'phone',
  'mobile',
  'email',
  'credit_code',
  'id_number',
  'address',
  'region',
  'short_name',
  'birth_on',
  'website',
]

/** What is known so far that can tell a customer apart, or null while it is too little to ask. */
export function similarTo(kind: Kind, draft: Record<string, unknown>, contact: Record<string, string>) {
  const asked = Object.fromEntries(Object.entries(draft).filter(([k, v]) => askable.includes(k) && filled(v)))
  const known = Object.values(asked).some((v) => String(v).trim().length >= 2)
  return known ? { kind, ...asked, contacts: Object.values(contact).some(Boolean) ? [contact] : [] } : null
}

export function newBody(
  kind: Kind,
  draft: Record<string, unknown>,
  contact: Record<string, string>,
  fields: Field[],
  force: boolean,
) {
  const body: Record<string, unknown> = { kind, force }
  for (const [key, value] of Object.entries(draft)) {
    if (!filled(value)) continue
    const field = fields.find((f) => f.key === key)
    if (!field || (field.appliesTo !== 'both' && field.appliesTo !== kind)) continue
    body[key] = typeof value === 'string' ? value.trim() : value
  }
  const contacts = kind === 'enterprise' && contact.name?.trim() ? [{ ...contact, primary: true }] : []
  return { ...body, contacts }
}
