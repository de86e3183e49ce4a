import { expect, it } from 'vitest'
import { rolesOffered } from '@/modules/promise/kindForm'

const known = [
  { code: 'sales_manager', name: '销售经理' },
  { code: 'finance', name: '财务' },
]
it('offers every role to a kind that has none yet', () => {
  expect(rolesOffered(known, [])).toEqual([
    { to: 'role:sales_manager', name: '销售经理' },
    { to: 'role:finance', name: '财务' },
  ])
})
it('keeps a role that there is no more, once and under its code', () => {
  const gone = { to: 'role:gone' }
  expect(rolesOffered(known, [gone, gone, { to: 'manager' }, { to: 'role:finance' }]).slice(2)).toEqual([
    { to: 'role:gone', name: 'gone' },
  ])
})
