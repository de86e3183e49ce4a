import { reactive } from 'vue'
import { Problem } from '@/app/api/http'
import { t } from '@/app/i18n'
import { jobsOpen } from '@/app/panels'

export interface Toast {
  id: number
  tone: 'good' | 'bad' | 'plain'
  text: string
  more?: string
  action?: { label: string; run: () => void }
  /** Of several with the same topic only the newest is shown. */
  topic?: string
}
export const toasts = reactive<Toast[]>([])
let next = 1

export function dismiss(id: number) {
  const i = toasts.findIndex((x) => x.id === id)
  if (i >= 0) toasts.splice(i, 1)
}
function show(toast: Omit<Toast, 'id'>, seconds: number) {
  const id = next++
  const older = toast.topic && toasts.find((x) => x.topic === toast.topic)
  if (older) dismiss(older.id)
  toasts.push({ id, ...toast })
  if (toasts.length > 4) toasts.shift()
  window.setTimeout(() => dismiss(id), seconds * 1000)
}

export const say = (text: string) => show({ tone: 'plain', text }, 4)
/** Says what was done and offers to take it back for eight seconds. */
export const sayWithUndo = (text: string, undo: () => void) =>
  show({ tone: 'plain', text, action: { label: t('ui.undo'), run: undo } }, 8)
/** Says how far long work is, with the way to all of it. */
export const sayOfJob = (text: string) =>
  show(
    {
      tone: 'plain',
      text,
      topic: 'job',
      action: { label: t('app.jobs'), run: () => (jobsOpen.value = true) },
    },
    8,
  )

/** The refusal in words: what happened, and what to do now. */
export function wordsOf(e: unknown): { text: string; more: string } {
  if (!(e instanceof Problem)) return { text: t('ui.unexpected'), more: e instanceof Error ? e.message : '' }
  if (e.status === 0) return { text: t('ui.offline'), more: t('ui.offlineHint') }
  const field = e.fields[0]
  return {
    text: e.detail || (e.fields.length === 1 && field?.message) || e.title || e.code,
    more: (e.fields.length === 1 && field?.remedy) || e.remedy || '',
  }
}
export const sayRefused = (text: string, more = '') => show({ tone: 'bad', text, more }, 9)
export function sayProblem(e: unknown) {
  const { text, more } = wordsOf(e)
  sayRefused(text, more)
}
