package zhike.sim;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * The customers that the company had before, written into the system in the first two weeks; and
 * those of the fairs.
 */
final class Opening {
    private static final List<String> SOURCES =
            List.of(
                    "store",
                    "referral",
                    "association",
                    "press",
                    "partner",
                    "internet",
                    "internet",
                    "fair",
                    "campaign",
                    "other");
    private final Play play;
    private final Chance chance;

    Opening(Play play) {
        this.play = play;
        this.chance = play.chance;
    }

    void plan(Day day, int count) {
        List<Colleague> custodians = play.with("custodian");
        for (int i = 0; i < count; i++) {
            Colleague by = custodians.get(i % custodians.size());
            day.at(LocalTime.of(9, 5).plusSeconds(i * 28_000L / count), () -> one(by));
        }
    }

    /** Those of some fairs are for whoever has the time: they wait in the pool. */
    void fair(Day day, int count, boolean pooled) {
        Colleague by = chance.of(play.with("custodian"));
        for (int i = 0; i < count; i++) {
            day.at(
                    LocalTime.of(13, 40).plusSeconds(i * 190L),
                    () -> {
                        String branch = branch();
                        Customer made =
                                play.deeds.open(
                                        by,
                                        branch,
                                        play.drafts.enterprise(branch, 0.45, "fair"),
                                        pooled ? null : keeper(branch, false));
                        if (pooled) play.deeds.pool(by, made);
                    });
        }
    }

    private void one(Colleague by) {
        String branch = branch();
        boolean person = chance.in(0.27);
        double care = chance.of(List.of(0.1, 0.3, 0.5, 0.7, 0.8, 0.9));
        Map<String, Object> draft =
                person
                        ? play.drafts.person(branch, care, chance.of(SOURCES))
                        : play.drafts.enterprise(branch, care, chance.of(SOURCES));
        List<Customer> firms =
                play.book.which(each -> each.enterprise() && each.branch.equals(branch));
        Customer firm = firms.isEmpty() ? null : chance.of(firms);
        boolean employed = person && firm != null && chance.in(0.15);
        if (employed && firm != null) draft.put("employer", firm.name());
        Colleague keeper = keeper(branch, person);
        Customer made = play.deeds.open(by, branch, draft, keeper);
        if (employed && firm != null) play.deeds.relate(by, firm, "employer", made);
        else if (firm != null && chance.in(0.05)) play.deeds.relate(by, firm, "introducer", made);
        if (!person && chance.in(0.05)) subsidiary(by, made, branch);
    }

    /** The same company in another city of the branch. */
    private void subsidiary(Colleague by, Customer parent, String branch) {
        Map<String, Object> draft = play.drafts.enterprise(branch, 0.5, "referral");
        draft.put(
                "name", parent.name() + play.places.in(branch).city() + play.lists.only("branch"));
        draft.put("org_form", "branch");
        draft.remove("short_name");
        Customer made = play.deeds.open(by, branch, draft, parent.owner);
        play.deeds.relate(by, parent, "parent", made);
    }

    private String branch() {
        return chance.of(List.of("bj", "bj", "bj", "bj", "sh", "sh", "sh", "gz", "gz", "gz"));
    }

    private Colleague keeper(String branch, boolean person) {
        return chance.of(
                play.with(person && !branch.equals("sh") ? "adviser" : "sales").stream()
                        .filter(each -> each.branch().equals(branch))
                        .toList());
    }
}
