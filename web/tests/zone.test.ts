import { afterEach, expect, it } from 'vitest'
import { dayOf, endOf, forField, instant, setHouseZone, startOf } from '@/ui/zone'

afterEach(() => setHouseZone(undefined))

it("counts the house's days, whatever this machine's zone is", () => {
  setHouseZone('Asia/Shanghai')
  expect(dayOf('2026-11-22T16:00:00Z')).toBe('2026-11-23')
  expect(startOf('2026-11-23')).toBe('2026-11-22T16:00:00.000Z')
  expect(endOf('2026-11-23')).toBe('2026-11-23T15:59:59.999Z')
  setHouseZone('America/New_York')
  expect(dayOf('2026-11-22T16:00:00Z')).toBe('2026-11-22')
})
it('takes a typed time back to the instant that was shown', () => {
  for (const zone of ['Asia/Shanghai', 'America/New_York', 'Asia/Kolkata', 'UTC'])
    for (const at of ['2026-03-08T06:30:00.000Z', '2026-11-01T07:30:00.000Z', '2026-11-22T16:59:00.000Z']) {
      setHouseZone(zone)
      expect(instant(forField(at))).toBe(at)
    }
  expect(forField(null)).toBe('')
})
