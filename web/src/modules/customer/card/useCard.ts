import { useQuery } from '@tanstack/vue-query'
import { computed, type InjectionKey, inject, provide } from 'vue'
import { customers } from '@/app/api/customers'
import { Problem } from '@/app/api/http'
import type { Card, Field } from '@/app/api/types'
import { t } from '@/app/i18n'
import { queries } from '@/app/queries'
import { say, sayProblem, sayWithUndo } from '@/ui/toast'
import { isMasked, valueOf } from '../values'

/** One customer on the screen: read, changed at once, taken back when the server refuses or the reader wishes. */
export function openCard(id: () => string) {
  const key = computed(() => ['card', id()])
  const query = useQuery({ queryKey: key, queryFn: () => customers.card(id()) })
  const card = query.data

  const put = (c: Card) => queries.setQueryData(key.value, c)
  const told = () => {
    for (const part of ['timeline', 'changes', 'notes', 'ownerships', 'visibility'])
      void queries.invalidateQueries({ queryKey: [part, card.value?.id] })
    void queries.invalidateQueries({ queryKey: ['customers'] })
  }
  async function reload() {
    await queries.invalidateQueries({ queryKey: key.value })
    told()
  }

  async function change(changes: Record<string, unknown>, quiet = false): Promise<boolean> {
    const before = card.value
    if (!before) return false
    const masked = Object.keys(changes).some((k) => isMasked(before, k))
    const back = Object.fromEntries(Object.keys(changes).map((k) => [k, valueOf(before, k) ?? null]))
    put({ ...before, ...changes })
    try {
      put(await customers.edit(before.id, before.version, changes))
      told()
      if (!quiet && !masked) sayWithUndo(t('ui.saved'), () => void change(back, true))
      return true
    } catch (e) {
      put(before)
      if (e instanceof Problem && e.status === 409) await queries.invalidateQueries({ queryKey: key.value })
      sayProblem(e)
      return false
    }
  }
  const set = (field: Field, value: unknown) => change({ [field.key]: value })

  /** Runs a command on the card and shows its answer or the card anew. */
  async function run(action: (c: Card) => Promise<unknown>, done?: string): Promise<boolean> {
    if (!card.value) return false
    try {
      const answer = await action(card.value)
      if (answer && typeof answer === 'object' && 'number' in answer && 'version' in answer && 'quality' in answer)
        put(answer as Card)
      else await queries.invalidateQueries({ queryKey: key.value })
      told()
      if (done) say(done)
      return true
    } catch (e) {
      sayProblem(e)
      return false
    }
  }
  const opened = { query, card, change, set, run, put, reload }
  provide(cardKey, opened)
  return opened
}
type OpenCard = ReturnType<typeof openCard>
const cardKey: InjectionKey<OpenCard> = Symbol('card')
export const useCard = () => inject(cardKey)!
