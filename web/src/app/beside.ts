import type { RouteLocationNormalizedLoaded } from 'vue-router'

/** The page beside which a drawer was opened. */
export const beside = (route: RouteLocationNormalizedLoaded) => route.matched.at(-2)?.path ?? '/'
