import { expect, it } from 'vitest'
import { Problem } from '@/app/api/http'
import { outside } from '@/modules/recognition/state'
import { saidBeside, useSubmit } from '@/ui/submit'

const refusal = () =>
  new Problem(
    422,
    'invalid',
    '',
    '',
    '',
    [
      { field: 'until', code: 'loan.past', message: 'past', remedy: 'later' },
      { field: 'purpose', code: 'required', message: 'empty', remedy: 'write' },
    ] as never,
    {},
  )
it('leaves to the fields what all of them say', async () => {
  const { error, problem, submit } = useSubmit()
  await submit(() => Promise.reject(refusal()))
  problem('until')
  problem('other')
  expect(saidBeside(error.value)).toBe(false)
  expect(problem('purpose')?.message).toBe('empty')
  expect(saidBeside(error.value)).toBe(true)
  await submit(() => Promise.reject(refusal()))
  expect(saidBeside(error.value)).toBe(false)
})
it('knows the scores that there are', () => {
  expect([0, 10, 7, null, undefined, ''].map(outside)).not.toContain(true)
  expect([-1, 11, 15, 2.5, '1e9'].map(outside)).not.toContain(false)
})
