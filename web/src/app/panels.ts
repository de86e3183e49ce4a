import { ref } from 'vue'

/** What is open above the page. */
export const paletteOpen = ref(false)
export const jobsOpen = ref(false)
export const noticesOpen = ref(false)
export const keysOpen = ref(false)
export const moreOpen = ref(false)
