package zhike.promise.kind;

import org.jspecify.annotations.Nullable;

/**
 * @param sentence the rule in words
 * @param job that times open promises anew after a change
 */
record KindShown(
        String code,
        String name,
        String nameZh,
        String nameEn,
        String clause,
        String sentence,
        KindDefinition definition,
        boolean active,
        boolean builtIn,
        int version,
        @Nullable Long job) {}
