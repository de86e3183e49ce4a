package zhike.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What happens in the same moment. */
class MergeRaceTest extends MergeScene {
    @Test
    void ofTwoMergesOfTheSameTwoAtOnceOneHappens() throws Exception {
        for (int round = 0; round < 5; round++) {
            long a = rich("并发甲" + round + "有限公司", "010-7700111" + round, "并甲");
            long b = rich("并发乙" + round + "有限公司", "010-7700222" + round, "并乙");
            Callable<Answer> forth = () -> merge(a, b);
            Callable<Answer> back = () -> merge(b, a);
            List<Answer> answers = together(List.of(forth, back, forth, back));
            assertThat(answers.stream().filter(each -> each.status() == 201)).hasSize(1);
            assertThat(answers).allMatch(each -> each.status() == 201 || each.status() == 404);
            assertThat(
                            text(
                                    "select count(*) from customer.card"
                                            + " where removed_at is null and id in (?, ?)",
                                    a,
                                    b))
                    .isEqualTo("1");
            assertThat(
                            text(
                                    "select count(distinct card_id) from customer.contact"
                                            + " where card_id in (?, ?)",
                                    a,
                                    b))
                    .isEqualTo("1");
        }
    }

    @Test
    void anEditBesideAMergeIsEitherInTheFileThatStaysOrRefused() throws Exception {
        for (int round = 0; round < 5; round++) {
            long a = named("编辑甲" + round + "有限公司");
            long b = named("编辑乙" + round + "有限公司");
            var somebody = Map.of("name", "并发人", "primary", false);
            List<Answer> answers =
                    together(
                            List.of(
                                    () -> merge(a, b),
                                    () -> change(b, 0, "website", "edit.cn"),
                                    () ->
                                            manager.post(
                                                    "/api/customers/" + b + "/contacts",
                                                    somebody)));
            answers.get(0).is(201);
            JsonNode card = card(a);
            if (answers.get(1).status() == 200)
                assertThat(card.path("website").asString()).isEqualTo("edit.cn");
            else assertThat(answers.get(1).status()).isIn(404, 409);
            assertThat(card.path("contacts").size())
                    .isEqualTo(answers.get(2).status() == 201 ? 1 : 0);
            assertThat(count("contact", b)).isZero();
        }
    }

    private static List<Answer> together(List<Callable<Answer>> deeds) throws Exception {
        try (var threads = Executors.newFixedThreadPool(deeds.size())) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> each : threads.invokeAll(deeds)) answers.add(each.get());
            return answers;
        }
    }
}
