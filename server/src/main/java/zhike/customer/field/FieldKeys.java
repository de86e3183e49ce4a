package zhike.customer.field;

import static zhike.customer.db.Tables.FIELD;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.platform.text.Pinyin;

import java.util.Locale;
import java.util.Set;

/** Makes the key of a field from its label: 客户等级 becomes {@code ke_hu_deng_ji}. */
@Component
class FieldKeys {
    private static final int LONGEST = 40;

    /** Names that mean something else where fields are sent or asked for. */
    private static final Set<String> TAKEN =
            Set.of(
                    "id",
                    "number",
                    "kind",
                    "stage",
                    "owner",
                    "owner_id",
                    "unit",
                    "branch",
                    "tags",
                    "quality",
                    "version",
                    "profile",
                    "contact",
                    "contacts",
                    "points",
                    "relations",
                    "collaborators",
                    "force",
                    "can",
                    "masked",
                    "readonly",
                    "stale",
                    "watching",
                    "created_at",
                    "updated_at",
                    "confirmed_at",
                    "removed_at",
                    "title",
                    "department",
                    "wechat",
                    "hobbies",
                    "decision_role",
                    "primary",
                    "left_on");

    private final DSLContext db;

    FieldKeys(DSLContext db) {
        this.db = db;
    }

    String of(String label) {
        String read =
                String.join("_", Pinyin.of(label).syllables())
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "_")
                        .replaceAll("^_+|_+$", "");
        String stem = read.matches("[a-z].*") ? read : "f_" + read;
        stem = stem.substring(0, Math.min(LONGEST, stem.length())).replaceAll("_+$", "");
        String key = stem;
        for (int next = 2; taken(key); next++) key = stem + "_" + next;
        return key;
    }

    boolean taken(String key) {
        return TAKEN.contains(key)
                || CardColumns.ALL.stream().anyMatch(field -> field.key().equals(key))
                || db.fetchExists(FIELD, FIELD.KEY.eq(key));
    }
}
