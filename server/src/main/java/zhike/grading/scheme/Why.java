package zhike.grading.scheme;

import java.util.List;

/**
 * Why a customer stands where the rule puts them.
 *
 * @param sentence such as "关注：满足 2/3 — 缴费 5200、时长 4 个月"
 * @param steps each level that was asked, or each item of a score card
 */
public record Why(String sentence, List<Step> steps) {
    /**
     * @param name of the level or item
     * @param least how many clauses had to hold; 0 for an item
     */
    public record Step(String name, int least, int held, boolean reached, List<Clause> clauses) {}

    /**
     * @param text the clause
     * @param found what the file says, by the fields that the clause asks
     */
    public record Clause(String text, boolean held, String found) {}
}
