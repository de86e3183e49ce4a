import { ref } from 'vue'
import { sayProblem } from './toast'

/** One piece of work at a time: a second press waits for nothing, and what the server refuses is said. */
export function useBusy(refused: (problem: unknown) => void = sayProblem) {
  const busy = ref(false)
  /** @returns whether it was done */
  async function during(work: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    try {
      await work()
      return true
    } catch (e) {
      refused(e)
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, during }
}
