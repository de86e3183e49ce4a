import { describe, expect, it, vi } from 'vitest'
import { begun, endedOf } from '@/app/live'

vi.mock('@/app/queries', () => ({ queries: { invalidateQueries: () => Promise.resolve() } }))

const job = (id: number, state: 'waiting' | 'running' | 'done' | 'failed') => ({ id, state })

describe('the end of a job', () => {
  it('is noticed of one that was seen at work', () => {
    expect(endedOf([job(1, 'running')])).toEqual([])
    expect(endedOf([job(1, 'done')])).toEqual([job(1, 'done')])
  })
  it('is noticed of one begun here that was never seen at work', async () => {
    await begun({ id: 2 })
    expect(endedOf([job(2, 'failed')])).toEqual([job(2, 'failed')])
  })
  it('is told once', () => {
    endedOf([job(3, 'waiting')])
    endedOf([job(3, 'done')])
    expect(endedOf([job(3, 'done')])).toEqual([])
  })
  it('is no news of one that had ended when the page was opened', () => {
    expect(endedOf([job(4, 'done')])).toEqual([])
  })
})
