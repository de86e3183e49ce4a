import { ref } from 'vue'
import { Problem } from '@/app/api/http'
import { useBusy } from './busy'

/** A form on its way to the server: sent once, and what is refused stands in the form until the next try. */
export function useSubmit() {
  const error = ref<unknown>(null)
  const { busy, during } = useBusy((e) => (error.value = e))
  /** @returns whether it was done */
  function submit(work: () => Promise<unknown>): Promise<boolean> {
    if (!busy.value) error.value = null
    return during(work)
  }
  const problem = (field: string) => (error.value instanceof Problem ? error.value.field(field)?.message : undefined)
  return { busy, error, problem, submit }
}
