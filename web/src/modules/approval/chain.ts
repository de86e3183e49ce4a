import type { ApproverForm, ChainForm, StepForm } from '@/app/api/types'

export const approver = (by = 'manager'): ApproverForm => ({
  by,
  levels: by === 'manager' ? 1 : null,
  of: by === 'head' ? 'department' : null,
  unitId: null,
  role: null,
  within: by === 'role' ? 'branch' : null,
  personId: null,
})
export const step = (): StepForm => ({
  nameZh: '',
  nameEn: '',
  mode: 'any',
  condition: null,
  approvers: [approver()],
  dueAmount: 2,
  dueUnit: 'days',
  overdue: 'remind',
  clause: '',
})
export const relations = ['manager', 'head', 'headOf', 'role', 'person', 'custodian']
export const circles = ['unit', 'department', 'branch', 'company']
/** As it goes to the server: empty numbers are none. */
export const written = (form: ChainForm): ChainForm => ({
  ...form,
  steps: (form.steps ?? []).map((s) => ({ ...s, dueAmount: s.dueAmount || null })),
})
export function moved<X>(list: X[], from: number, to: number): X[] {
  if (to < 0 || to >= list.length) return list
  const next = [...list]
  next.splice(to, 0, ...next.splice(from, 1))
  return next
}
