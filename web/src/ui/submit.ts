import { ref } from 'vue'
import { Problem } from '@/app/api/http'
import type { FieldProblem } from '@/app/api/types'
import { useBusy } from './busy'

export type Refused = Pick<FieldProblem, 'message' | 'remedy'>

/** A form on its way to the server: sent once, and what is refused stands in the form until the next try. */
export function useSubmit() {
  const error = ref<unknown>(null)
  const { busy, during } = useBusy((e) => (error.value = e))
  /** @returns whether it was done */
  function submit(work: () => Promise<unknown>): Promise<boolean> {
    if (!busy.value) error.value = null
    return during(work)
  }
  const problem = (field: string): Refused | undefined =>
    error.value instanceof Problem ? error.value.field(field) : undefined
  return { busy, error, problem, submit }
}
