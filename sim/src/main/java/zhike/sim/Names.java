package zhike.sim;

import zhike.platform.text.Pinyin;

/** Names of people. */
final class Names {
    record Name(String text, boolean woman) {
        String family() {
            return text.length() > 3 ? text.substring(0, 2) : text.substring(0, 1);
        }

        String latin() {
            return Pinyin.ofName(text).joined();
        }

        String gender() {
            return woman ? "female" : "male";
        }
    }

    private final Chance chance;
    private final Lists lists;

    Names(Chance chance, Lists lists) {
        this.chance = chance;
        this.lists = lists;
    }

    Name any() {
        boolean woman = chance.in(0.46);
        return new Name(
                chance.of(lists.of("surnames"))
                        + chance.of(lists.of(woman ? "given.female" : "given.male")),
                woman);
    }
}
