import { afterEach, expect, it } from 'vitest'
import { until } from '@/modules/promise/state'
import { setHouseZone } from '@/ui/zone'

afterEach(() => setHouseZone(undefined))

it('ends a promised day at 24:00, not at 00:00 of the day after', () => {
  setHouseZone('Asia/Shanghai')
  expect(until('2026-11-29T16:00:00Z')).toBe('2026/11/29 24:00')
  expect(until('2026-11-29T10:00:00Z')).toBe('2026/11/29 18:00')
})
