import { ref } from 'vue'

export type Theme = 'auto' | 'light' | 'dark'
const kept = 'zhike.theme'
export const theme = ref<Theme>('auto')

export function wear(choice: Theme) {
  theme.value = choice
  if (choice === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = choice
  localStorage.setItem(kept, choice)
}

export function startTheme() {
  const stored = localStorage.getItem(kept)
  wear(stored === 'light' || stored === 'dark' ? stored : 'auto')
}
