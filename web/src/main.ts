import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/styles/controls.css'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from '@/app/App.vue'
import { chosenLanguage, i18n, speak } from '@/app/i18n'
import { queries } from '@/app/queries'
import { router } from '@/app/router'
import { startTheme } from '@/app/theme'

startTheme()
await speak(chosenLanguage())
createApp(App).use(i18n).use(VueQueryPlugin, { queryClient: queries }).use(router).mount('#app')
// whole: the next accident is the first again (web/index.html counts them)
sessionStorage.removeItem('zhike.torn')
