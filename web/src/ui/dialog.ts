import { onBeforeUnmount, onMounted, shallowReactive, useTemplateRef } from 'vue'

const firstToFill = '.body :is(input:not([type=radio], [type=checkbox]), textarea, select, .face)'

/** The open dialogs, the uppermost last: whatever lies outside of it can neither be seen whole nor pressed. */
export const openDialogs = shallowReactive<HTMLDialogElement[]>([])

/** The modal dialog element called `box`: opened with its screen, closed by Escape or a press beside it, the focus given back. */
export function useDialog(close: () => void) {
  const box = useTemplateRef<HTMLDialogElement>('box')
  let before: Element | null = null
  // a press that began inside, such as marking text, does not close
  let outside = false
  onMounted(() => {
    before = document.activeElement
    if (box.value) openDialogs.push(box.value)
    box.value?.showModal()
    // not the cross
    box.value?.querySelector<HTMLElement>(firstToFill)?.focus()
  })
  onBeforeUnmount(() => {
    const at = box.value ? openDialogs.indexOf(box.value) : -1
    if (at >= 0) openDialogs.splice(at, 1)
    box.value?.close()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  })
  return {
    cancel: (e: Event) => {
      // a file chooser inside is cancelled too; it is not this dialog that is left
      if (e.target !== box.value) return
      e.preventDefault()
      close()
    },
    mousedown: (e: MouseEvent) => (outside = e.target === box.value),
    click: (e: MouseEvent) => outside && e.target === box.value && close(),
  }
}
