package zhike.customer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.testing.ServerTest;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class CopyTextTest extends ServerTest {
    private static final List<String> ODD =
            List.of(
                    "",
                    "\\N",
                    "tab\there",
                    "line\nbreak\r",
                    "back\\slash",
                    "it's",
                    "𠮷野家",
                    "é€漢",
                    "a".repeat(100_000),
                    "\\.",
                    "''",
                    "\\\\'");
    @Autowired private Copying copying;
    @Autowired private TransactionTemplate transaction;

    @Test
    void whateverTextIsCopiedComesBack() {
        CopyText rows = new CopyText();
        for (int at = 0; at < ODD.size(); at++) rows.add(at).add(ODD.get(at)).add(null).end();
        List<String> back =
                transaction.execute(
                        any -> {
                            db.execute(
                                    "create temporary table odd (at int, text text, nothing text)"
                                            + " on commit drop");
                            copying.into("odd (at, text, nothing)", rows);
                            return db.fetch(
                                            "select text from odd where nothing is null order by"
                                                    + " at")
                                    .getValues(0, String.class);
                        });
        assertThat(back).isEqualTo(ODD);
    }

    @Test
    void lexemesAreThoseThatTheDatabaseMakes() {
        Set<String> lexemes =
                new TreeSet<>(Arrays.asList("h客户", "it's", "w:back\\slash", "p:ke.hu", "n:1"));
        CopyText rows = new CopyText();
        rows.add(1).lexemes(CopyText.ofLexemes(lexemes), CopyText.ofLexemes(Set.of("n:2"))).end();
        lexemes.add("n:2");
        Boolean same =
                transaction.execute(
                        any -> {
                            db.execute(
                                    "create temporary table odd (at int, tokens tsvector) on commit"
                                            + " drop");
                            copying.into("odd (at, tokens)", rows);
                            return db.fetchSingle(
                                            "select tokens = array_to_tsvector({0}) from odd",
                                            DSL.val(lexemes.toArray(String[]::new)))
                                    .get(0, Boolean.class);
                        });
        assertThat(same).isTrue();
    }
}
