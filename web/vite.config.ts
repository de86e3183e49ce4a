import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

const server = process.env.ZHIKE_SERVER ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: { __VUE_OPTIONS_API__: false, __VUE_PROD_DEVTOOLS__: false, __INTLIFY_PROD_DEVTOOLS__: false },
  server: { port: 5173, proxy: { '/api': { target: server, changeOrigin: false } } },
  preview: { port: 4173, proxy: { '/api': { target: server, changeOrigin: false } } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    cssTarget: 'chrome123',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // few files instead of a hundred small ones: libraries, and what most screens share
        codeSplitting: {
          groups: [
            // only pages with a picture load it
            { name: 'chart', test: /node_modules[\\/](echarts|zrender)/, priority: 4 },
            { name: 'library', test: /node_modules[\\/](?!@lucide)/, priority: 3 },
            {
              name: 'shared',
              test: /src[\\/](ui|app[\\/](api|lookups|session|i18n|queries|live|screen|regions|panels|shortcuts))|@lucide/,
              minShareCount: 3,
              priority: 2,
            },
          ],
        },
      },
    },
  },
})
