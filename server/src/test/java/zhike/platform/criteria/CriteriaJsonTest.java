package zhike.platform.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

class CriteriaJsonTest {
    private static final FieldCatalogue<Guest> CATALOGUE = GuestBook.catalogue();
    private static final Texts TEXTS = new Texts();
    private static final String LEAF = "{\"field\":\"active\",\"op\":\"is\",\"value\":true}";

    private static Refusal refused(String json) {
        return catchThrowableOfType(Refusal.class, () -> CriteriaJson.read(json, CATALOGUE));
    }

    @Test
    void theFormIsCompactAndStable() {
        String json =
                "{\"all\":[{\"field\":\"grade\",\"op\":\"in\",\"value\":[\"A\",\"B\"]},"
                    + "{\"any\":[{\"field\":\"name\",\"op\":\"contains\",\"value\":\"华\"},"
                    + "{\"not\":{\"field\":\"owner\",\"op\":\"me\"}}]},"
                    + "{\"atLeast\":2,\"of\":[{\"field\":\"spent\",\"op\":\"between\",\"value\":[0.5,5200]},"
                    + "{\"field\":\"born\",\"op\":\"on\",\"value\":\"1988-02-29\"},"
                    + "{\"field\":\"seen\",\"op\":\"withinLastDays\",\"value\":30},"
                        + LEAF
                        + "]}]}";
        assertThat(CriteriaJson.write(CriteriaJson.read(json, CATALOGUE))).isEqualTo(json);
    }

    @Test
    void idsMayComeAsNumbersAndAreWrittenAsText() {
        Criteria read =
                CriteriaJson.read(
                        "{\"field\":\"owner\",\"op\":\"in\",\"value\":[7,\"08\"]}", CATALOGUE);
        assertThat(CriteriaJson.write(read))
                .isEqualTo("{\"field\":\"owner\",\"op\":\"in\",\"value\":[\"7\",\"8\"]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {                                                   | criteria.json.malformed   | criteria
                    {"all":[]} x                                        | criteria.json.malformed   | criteria
                    {"all":[],"all":[]}                                 | criteria.json.malformed   | criteria
                    5                                                   | criteria.node.unknown     | criteria
                    {}                                                  | criteria.node.unknown     | criteria
                    {"all":[],"any":[]}                                 | criteria.node.unknown     | criteria
                    {"op":"is"}                                         | criteria.node.unknown     | criteria
                    {"all":[{"field":"x","op":"is","and":1}]}           | criteria.node.unknown     | criteria.all[0]
                    {"all":5}                                           | criteria.group.list       | criteria.all
                    {"any":[]}                                          | criteria.group.empty      | criteria.any
                    {"not":{"atLeast":1,"of":[]}}                       | criteria.group.empty      | criteria.not.of
                    {"atLeast":2,"of":[{"all":[]}]}                     | criteria.least.range      | criteria.atLeast
                    {"atLeast":1.5,"of":[{"all":[]}]}                   | criteria.least.range      | criteria.atLeast
                    {"all":[{"all":[]},{"field":"x","op":"is"}]}     | criteria.field.unknown | criteria.all[1].field
                    {"field":5,"op":"is"}                               | criteria.field.unknown    | criteria.field
                    {"field":"name"}                                    | criteria.operator.unknown | criteria.op
                    {"field":"name","op":"like","value":"x"}            | criteria.operator.unknown | criteria.op
                    {"field":"name","op":"lessThan","value":"x"}        | criteria.operator.unfit   | criteria.op
                    {"field":"seen","op":"birthdayWithinDays","value":1} | criteria.operator.unfit  | criteria.op
                    {"field":"phone","op":"notEquals","value":"x"}      | criteria.operator.unfit   | criteria.op
                    {"field":"name","op":"equals"}                      | criteria.value.missing    | criteria.value
                    {"field":"name","op":"in","value":[]}               | criteria.value.missing    | criteria.value
                    {"field":"name","op":"empty","value":null}          | criteria.value.unexpected | criteria.value
                    {"field":"name","op":"in","value":"x"}              | criteria.value.list       | criteria.value
                    {"field":"visits","op":"between","value":[1]}       | criteria.value.pair       | criteria.value
                    {"field":"visits","op":"between","value":[2,1]}     | criteria.value.order      | criteria.value
                    {"field":"name","op":"equals","value":5}            | criteria.value.type       | criteria.value
                    {"field":"name","op":"equals","value":["x"]}        | criteria.value.type       | criteria.value
                    {"field":"name","op":"in","value":["x",null]}    | criteria.value.type | criteria.value[1]
                    {"field":"visits","op":"equals","value":"5"}        | criteria.value.type       | criteria.value
                    {"field":"active","op":"is","value":"true"}         | criteria.value.type       | criteria.value
                    {"field":"born","op":"on","value":"2023-02-29"}     | criteria.value.type       | criteria.value
                    {"field":"seen","op":"on","value":"2023-02-01T00:00Z"} | criteria.value.type    | criteria.value
                    {"field":"owner","op":"is","value":"seven"}         | criteria.value.type       | criteria.value
                    {"field":"owner","op":"is","value":1e30}            | criteria.value.type       | criteria.value
                    {"field":"team","op":"is","value":"1-1-1-1-1"}      | criteria.value.type       | criteria.value
                    {"field":"name","op":"equals","value":""}           | criteria.value.blank      | criteria.value
                    {"field":"name","op":"equals","value":"\\u0000"}    | criteria.value.unreadable | criteria.value
                    {"field":"name","op":"equals","value":"\\ud83d"}    | criteria.value.unreadable | criteria.value
                    {"field":"visits","op":"equals","value":1e999999999} | criteria.value.digits    | criteria.value
                    {"field":"visits","op":"equals","value":1e-99}      | criteria.value.digits     | criteria.value
                    {"field":"seen","op":"withinLastDays","value":-1}   | criteria.value.days       | criteria.value
                    {"field":"seen","op":"withinLastDays","value":0.5}  | criteria.value.days       | criteria.value
                    {"field":"seen","op":"withinLastDays","value":99999} | criteria.value.days      | criteria.value
                    {"field":"seen","op":"withinLastDays","value":"7"}  | criteria.value.days       | criteria.value
                    {"field":"born","op":"before","value":"1899-12-31"} | criteria.value.year       | criteria.value
                    """)
    void whatIsNotUnderstoodIsRefusedWithItsPlace(String json, String code, String path) {
        Refusal refused = refused(json);
        assertThat(refused).as(json).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        assertThat(TEXTS.keys("zh")).contains("error." + code, "error." + code + ".remedy");
        assertThat(TEXTS.keys("en")).contains("error." + code, "error." + code + ".remedy");
        assertThat(refused.faults().getFirst().field()).isEqualTo(path);
    }

    @Test
    void aTreeMayBeTwelveDeepAndNoDeeper() {
        String twelve = "{\"not\":".repeat(11) + LEAF + "}".repeat(11);
        assertThat(CriteriaJson.read(twelve, CATALOGUE)).isNotNull();
        Refusal deep = refused("{\"not\":" + twelve + "}");
        assertThat(deep.code()).isEqualTo("criteria.tree.deep");
        assertThat(deep.faults().getFirst().field()).isEqualTo("criteria" + ".not".repeat(12));
    }

    @Test
    void aTreeMayHaveTwoHundredNodesAndNoMore() {
        assertThat(CriteriaJson.read(wide(199), CATALOGUE)).isNotNull();
        Refusal large = refused(wide(200));
        assertThat(large.code()).isEqualTo("criteria.tree.large");
        assertThat(large.faults().getFirst().field()).isEqualTo("criteria.all[199]");
    }

    @Test
    void aLeafMayHaveFiveHundredValuesOfFiveHundredCharacters() {
        assertThat(CriteriaJson.read(in(500), CATALOGUE)).isNotNull();
        assertThat(refused(in(501)).code()).isEqualTo("criteria.value.many");
        assertThat(
                        refused(
                                        "{\"field\":\"name\",\"op\":\"equals\",\"value\":\""
                                                + "字".repeat(501)
                                                + "\"}")
                                .code())
                .isEqualTo("criteria.value.long");
    }

    private static String wide(int leaves) {
        return IntStream.range(0, leaves)
                .mapToObj(i -> LEAF)
                .collect(Collectors.joining(",", "{\"all\":[", "]}"));
    }

    private static String in(int values) {
        return IntStream.range(0, values)
                .mapToObj(i -> "\"" + i + "\"")
                .collect(
                        Collectors.joining(
                                ",", "{\"field\":\"name\",\"op\":\"in\",\"value\":[", "]}"));
    }
}
