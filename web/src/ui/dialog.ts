import { onBeforeUnmount, onMounted, useTemplateRef } from 'vue'

const firstToFill = '.body :is(input:not([type=radio], [type=checkbox]), textarea, select, .face)'

/** The modal dialog element called `box`: opened with its screen, closed by Escape or a press beside it, the focus given back. */
export function useDialog(close: () => void) {
  const box = useTemplateRef<HTMLDialogElement>('box')
  let before: Element | null = null
  // a press that began inside, such as marking text, does not close
  let outside = false
  onMounted(() => {
    before = document.activeElement
    box.value?.showModal()
    // not the cross
    box.value?.querySelector<HTMLElement>(firstToFill)?.focus()
  })
  onBeforeUnmount(() => {
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
