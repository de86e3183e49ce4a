package zhike.sim;

import org.jspecify.annotations.Nullable;

/** Sentences from the lists, their blanks filled. */
final class Phrases {
    private final Chance chance;
    private final Lists lists;

    Phrases(Chance chance, Lists lists) {
        this.chance = chance;
        this.lists = lists;
    }

    /**
     * {c} the person spoken to, {m} the colleague mentioned, {p} a product, {k} a few, {n} some,
     * {q} yuan, {t} terms.
     */
    String say(String list, @Nullable String person, @Nullable Colleague mentioned) {
        int pieces = chance.between(1, 12);
        return chance.of(lists.of(list))
                .replace("{c}", person == null ? lists.only("somebody") : person)
                .replace("{m}", mentioned == null ? "" : mentioned.mention())
                .replace("{p}", chance.of(lists.of("products")))
                .replace("{k}", String.valueOf(pieces))
                .replace("{n}", String.valueOf(chance.between(2, 40) * 5))
                .replace("{q}", "%,d".formatted(pieces * chance.between(18, 220) * 100))
                .replace("{t}", chance.of(lists.of("terms")))
                .strip();
    }
}
