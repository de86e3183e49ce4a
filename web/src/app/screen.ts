import { ref } from 'vue'

const query = window.matchMedia('(max-width: 760px)')
/** Phone width. */
export const narrow = ref(query.matches)
query.addEventListener('change', (e) => (narrow.value = e.matches))
