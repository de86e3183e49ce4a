package zhike.sim;

import java.util.List;
import java.util.Map;

/**
 * The further fields of a draft: the head, the business, trade, classification and what the company
 * added.
 */
final class Profile {
    private final Play play;
    private final Map<String, Object> draft;
    private final double care;

    Profile(Play play, Map<String, Object> draft, double care) {
        this.play = play;
        this.draft = draft;
        this.care = care;
    }

    void ofEnterprise(Names.Name head, String business, String form) {
        int employees =
                play.chance.in(0.7) ? play.chance.between(8, 180) : play.chance.between(180, 3000);
        put(0, "legal_representative", head.text());
        put(-0.4, "chief_manager", head.text());
        put(
                -0.1,
                "org_form",
                form.startsWith(play.lists.only("joint.stock")) ? "joint_stock" : "limited");
        put(-0.2, "line_of_business", business);
        put(0, "employees", employees);
        put(-0.4, "registered_capital", play.chance.between(1, 60) * 500_000);
        put(-0.5, "annual_revenue", employees * play.chance.between(20, 90) * 10_000L);
        put(-0.5, "bank", play.chance.of(play.lists.of("banks")));
        put(-0.6, "bank_account", "6222" + play.chance.digits(15));
        put(
                -0.5,
                "fax",
                "0"
                        + play.chance.between(10, 99)
                        + "-"
                        + play.chance.between(2, 8)
                        + play.chance.digits(7));
        put(-0.3, "service_area", words("areas"));
        put(
                -0.2,
                "business_size",
                play.lists.of("sizes").get(employees < 50 ? 0 : employees < 300 ? 1 : 2));
        put(-0.5, "head_character", words("characters"));
        put(-0.6, "head_schooling", words("schooling"));
        put(-0.4, "business_traits", words("traits"));
        put(-0.4, "competitor_relation", words("competitors"));
        put(-0.4, "trade_terms", words("terms"));
        both();
        put(-0.3, "device_count", play.chance.between(1, 40));
        put(-0.1, "product_line", List.of(play.chance.of(Foundation.PRODUCT_LINES)));
    }

    void ofPerson(Names.Name name) {
        put(-0.2, "wechat", name.latin() + play.chance.digits(4));
        put(-0.5, "income_band", play.chance.between(5, 40) + "-" + play.chance.between(41, 60));
        put(-0.3, "head_interests", words("hobbies"));
        put(
                -0.3,
                "employer_kind",
                play.chance.of(List.of("government", "institution", "state", "private", "school")));
        put(
                -0.3,
                "post_level",
                play.chance.of(List.of("middle", "junior", "specialist", "staff", "retired")));
        both();
        put(-0.2, "course", play.chance.of(Foundation.COURSES));
    }

    private void both() {
        put(-0.4, "growth_potential", words("growth"));
        put(-0.5, "future_plans", words("plans"));
        put(
                -0.4,
                "our_relation",
                play.chance.of(
                        List.of(
                                "close",
                                "friendly",
                                "friendly",
                                "ordinary",
                                "ordinary",
                                "distant")));
        put(
                -0.5,
                "satisfaction",
                play.chance.of(
                        List.of(
                                "very_satisfied",
                                "satisfied",
                                "satisfied",
                                "neutral",
                                "dissatisfied")));
        put(
                -0.1,
                "marketing_view",
                play.chance.of(List.of("economic", "moral", "personalised", "convenience")));
        put(
                -0.1,
                "management_view",
                play.chance.of(List.of("top", "regular", "regular", "occasional")));
        put(-0.2, "trade_progress", play.chance.of(List.of("former", "current", "coming")));
        put(
                -0.3,
                "product_relation",
                play.chance.of(List.of("final", "final", "final", "intermediary")));
        put(-0.4, "temperament", play.chance.of(List.of("demanding", "confused", "agitated")));
        put(
                -0.3,
                "relationship_level",
                play.chance.of(
                        List.of("basic", "reactive", "accountable", "proactive", "partnership")));
    }

    private String words(String list) {
        return play.chance.of(play.lists.of(list));
    }

    private void put(double less, String key, Object value) {
        if (play.chance.in(care + less)) draft.put(key, value);
    }
}
