import { createI18n } from 'vue-i18n'
import { useLanguageForRequests } from './api/http'

export type Language = 'zh' | 'en'
const kept = 'zhike.language'

export const i18n = createI18n({
  legacy: false,
  locale: 'zh',
  fallbackLocale: [],
  messages: {},
  missingWarn: false,
  fallbackWarn: false,
})

export function chosenLanguage(): Language {
  const stored = localStorage.getItem(kept)
  if (stored === 'zh' || stored === 'en') return stored
  return navigator.language.toLowerCase().startsWith('zh') || !navigator.language ? 'zh' : 'en'
}

/** Loads the words of a language on first use and switches to it. */
export async function speak(language: Language) {
  const words = language === 'zh' ? await import('@/locales/zh') : await import('@/locales/en')
  i18n.global.setLocaleMessage(language, words.default as never)
  ;(i18n.global.locale as unknown as { value: string }).value = language
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  localStorage.setItem(kept, language)
  useLanguageForRequests(language)
}

export const t = i18n.global.t as (key: string, named?: Record<string, unknown>) => string
export const language = () => (i18n.global.locale as unknown as { value: Language }).value
/** The text if it is known, else the code itself: a new code of the server never leaves a hole on the screen. */
export const word = (key: string, code: string) => (i18n.global.te(key) ? t(key) : code)
/** A dotted code of the server as one step of a message path: "customer.import" is customerImport. */
export const stem = (code: string) => code.replace(/[.\-_](\w)/g, (_, c: string) => c.toUpperCase())
