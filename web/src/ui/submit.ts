import { ref } from 'vue'
import { Problem } from '@/app/api/http'
import type { FieldProblem } from '@/app/api/types'
import { useBusy } from './busy'

/** The fields of a refusal that say it themselves, as they were asked for. */
const beside = new WeakMap<Problem, Set<string>>()
/** Whether all of it stands beside its fields, so that a note need not say it again. */
export const saidBeside = (e: unknown): boolean =>
  e instanceof Problem && e.fields.length > 0 && e.fields.every((f) => beside.get(e)?.has(f.field))

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
  function problem(field: string): Refused | undefined {
    const e = error.value
    const found = e instanceof Problem ? e.field(field) : undefined
    if (found) beside.set(e as Problem, (beside.get(e as Problem) ?? new Set()).add(field))
    return found
  }
  return { busy, error, problem, submit }
}
