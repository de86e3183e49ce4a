package zhike.customer.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.customer.card.CardCreating;
import zhike.customer.card.CardEditing;
import zhike.customer.card.ContactForm;
import zhike.customer.card.Contacts;
import zhike.customer.lifecycle.StageChange;
import zhike.customer.ownership.Handover;
import zhike.customer.tag.Tagging;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

class PastCardsTest extends ServerTest {
    private static final List<String> STAGES =
            List.of("potential", "talks", "active", "dormant", "lost");
    @Autowired private PastCards past;
    @Autowired private CardCreating creating;
    @Autowired private CardEditing editing;
    @Autowired private Contacts contacts;
    @Autowired private StageChange stages;
    @Autowired private Handover handover;
    @Autowired private Tagging tagging;
    @Autowired private Viewers viewers;

    /** What a file is, in plain values that later deeds cannot touch. */
    private record Kept(
            Instant at, Map<String, Object> card, Map<Long, Map<String, Object>> people) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void afterAnyDeedsEveryFormerStateIsFoundAgain(long seed) throws Exception {
        long actor = company.person(company.northSales, "sales_manager");
        Acting.as(
                SignedIn.inBackground(actor, "x", Locale.CHINESE),
                () -> {
                    Random random = new Random(seed);
                    Viewer viewer = viewers.of(actor);
                    long other = company.person(company.northSales, "sales");
                    List<Long> tags = List.of(tag(), tag(), tag());
                    long id =
                            creating.create(
                                    viewer,
                                    "enterprise",
                                    Map.of("name", "往事商行" + seed),
                                    null,
                                    List.of());
                    List<Kept> kept = new ArrayList<>(List.of(stands(id)));
                    for (int step = 0; step < 60; step++) {
                        clock.forward(Duration.ofMinutes(random.nextInt(1, 300)));
                        deed(random, viewer, id, other, tags);
                        kept.add(stands(id));
                    }
                    for (Kept each : kept) {
                        assertThat(state(past.at(id, each.at())))
                                .as("seed %d at %s", seed, each.at())
                                .isEqualTo(Map.of("card", each.card(), "people", each.people()));
                    }
                    return true;
                });
    }

    private void deed(Random random, Viewer viewer, long id, long other, List<Long> tags) {
        int version =
                db.fetchSingle("select version from customer.card where id = " + id)
                        .get(0, Integer.class);
        switch (random.nextInt(7)) {
            case 0 -> stages.set(viewer, id, STAGES.get(random.nextInt(STAGES.size())), "试");
            case 1 ->
                    handover.give(
                            viewer,
                            id,
                            random.nextBoolean() ? other : viewer.personId(),
                            null,
                            "换");
            case 2 -> tagging.set(viewer, id, tags.subList(0, random.nextInt(4)));
            case 3 -> contacts.add(viewer, id, form(random, null));
            case 4 -> people(random, viewer, id);
            default -> editing.edit(viewer, id, version, edit(random));
        }
    }

    private void people(Random random, Viewer viewer, long id) {
        var rows = db.fetch("select id, version from customer.contact where card_id = " + id);
        if (rows.isEmpty()) return;
        var row = rows.get(random.nextInt(rows.size()));
        long contact = row.get(0, Long.class);
        if (random.nextInt(3) == 0) contacts.remove(viewer, id, contact);
        else contacts.change(viewer, id, contact, form(random, row.get(1, Integer.class)));
    }

    private static Map<String, @Nullable Object> edit(Random random) {
        Map<String, @Nullable Object> sent = new LinkedHashMap<>();
        boolean empty = random.nextInt(4) == 0;
        switch (random.nextInt(5)) {
            case 0 -> sent.put("address", empty ? null : "路" + random.nextInt(5));
            case 1 ->
                    sent.put("founded_on", empty ? null : "19" + random.nextInt(10, 99) + "-02-03");
            case 2 ->
                    sent.put(
                            "registered_capital", empty ? null : random.nextInt(1_000_000) / 100.0);
            case 3 -> sent.put("org_form", null);
            default ->
                    sent.put(
                            "phone", empty ? null : "010-6" + random.nextInt(1_000_000, 9_999_999));
        }
        sent.put("remarks", "第" + random.nextInt(3) + "次\n换行");
        return sent;
    }

    private static ContactForm form(Random random, @Nullable Integer version) {
        return new ContactForm(
                "人" + random.nextInt(9),
                random.nextBoolean() ? "经理" : null,
                null,
                null,
                random.nextBoolean() ? "1380013" + random.nextInt(1000, 9999) : null,
                null,
                null,
                null,
                random.nextBoolean()
                        ? java.time.LocalDate.of(1980, 1, 1 + random.nextInt(20))
                        : null,
                null,
                null,
                null,
                random.nextBoolean(),
                null,
                null,
                null,
                version);
    }

    private long tag() {
        return db.fetchSingle(
                        "insert into customer.tag (name) values ('往"
                                + System.nanoTime()
                                + "') returning id")
                .get(0, Long.class);
    }

    /** As the tables have it now: no later entry is there to be taken back. */
    private Kept stands(long id) {
        Instant now = clock.instant();
        var found = state(past.at(id, now));
        @SuppressWarnings("unchecked")
        Kept kept =
                new Kept(
                        now,
                        (Map<String, Object>) found.get("card"),
                        (Map<Long, Map<String, Object>>) found.get("people"));
        return kept;
    }

    private static Map<String, Object> state(PastCards.Past was) {
        Map<Long, Map<String, Object>> people = new TreeMap<>();
        was.contacts()
                .forEach((contact, state) -> people.put(contact, new TreeMap<>(state.values())));
        return Map.of("card", new TreeMap<>(was.card().values()), "people", people);
    }
}
