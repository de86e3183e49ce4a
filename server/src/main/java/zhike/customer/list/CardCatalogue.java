package zhike.customer.list;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CARD_TAG;
import static zhike.customer.db.Tables.CONTACT;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import zhike.access.UnitTree;
import zhike.access.Viewer;
import zhike.customer.CustomerTrait;
import zhike.customer.CustomerTraits;
import zhike.customer.card.ContactRules;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.customer.field.ProfileJson;
import zhike.platform.criteria.CodeRows;
import zhike.platform.criteria.CriteriaContext;
import zhike.platform.criteria.CriteriaField;
import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.criteria.FieldType;
import zhike.platform.criteria.JsonbFields;
import zhike.platform.criteria.SqlSide;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a viewer may ask of customers: a field that is masked or hidden from them cannot be asked
 * for, or filters would tell it.
 */
@Component
class CardCatalogue {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private final CardFields fields;
    private final ProfileJson profiles;
    private final UnitTree units;
    private final Clock clock;
    private final CustomerTraits traits;

    CardCatalogue(
            CardFields fields,
            ProfileJson profiles,
            UnitTree units,
            Clock clock,
            CustomerTraits traits) {
        this.traits = traits;
        this.fields = fields;
        this.profiles = profiles;
        this.units = units;
        this.clock = clock;
    }

    public FieldCatalogue<CardFacts> of(Viewer viewer) {
        List<CriteriaField<CardFacts>> open = new ArrayList<>(own(viewer));
        for (CustomerTrait trait : traits.shown(viewer)) open.add(trait(viewer, trait));
        return FieldCatalogue.of(open);
    }

    /** The fields of the file itself, without what modules above know. */
    List<CriteriaField<CardFacts>> own(Viewer viewer) {
        List<CriteriaField<CardFacts>> open = new ArrayList<>(always());
        if (ContactRules.of(viewer, "name").shows()) open.add(contactName());
        JsonbFields<CardFacts> custom = new JsonbFields<>(CARD.PROFILE, this::profile);
        for (CardField field : fields.all())
            if (viewer.rule("customer", field.key()).shows())
                open.add(
                        field.column() == null
                                ? custom.field("", field.key(), type(field), label(field))
                                : new CriteriaField<>(
                                        field.key(),
                                        type(field),
                                        label(field),
                                        side(field.key(), field.column()),
                                        facts -> facts.state().get(field.key())));
        return open;
    }

    public CriteriaContext context(Viewer viewer) {
        return new CriteriaContext(
                String.valueOf(viewer.personId()),
                clock,
                clock.getZone(),
                unit -> units.below(Long.parseLong(unit)).stream().map(String::valueOf).toList());
    }

    private static List<CriteriaField<CardFacts>> always() {
        return List.of(
                CriteriaField.of(
                        "number", FieldType.TEXT, "field.number", CARD.NUMBER, CardFacts::number),
                CriteriaField.of(
                        "kind", FieldType.CHOICE, "field.kind", CARD.KIND, CardFacts::kind),
                CriteriaField.of(
                        "stage", FieldType.CHOICE, "field.stage", CARD.STAGE, CardFacts::stage),
                CriteriaField.of(
                        "owner",
                        FieldType.PERSON,
                        "field.owner",
                        CARD.OWNER_ID,
                        CardFacts::ownerId),
                CriteriaField.of(
                        "unit", FieldType.UNIT, "field.unit", CARD.UNIT_ID, CardFacts::unitId),
                CriteriaField.of(
                        "quality",
                        FieldType.NUMBER,
                        "field.quality",
                        CARD.QUALITY,
                        CardFacts::quality),
                CriteriaField.of(
                        "created_at",
                        FieldType.INSTANT,
                        "field.created_at",
                        CARD.CREATED_AT,
                        CardFacts::createdAt),
                CriteriaField.of(
                        "updated_at",
                        FieldType.INSTANT,
                        "field.updated_at",
                        CARD.UPDATED_AT,
                        CardFacts::updatedAt),
                CriteriaField.of(
                        "confirmed_at",
                        FieldType.INSTANT,
                        "field.confirmed_at",
                        CARD.CONFIRMED_AT,
                        CardFacts::confirmedAt),
                CriteriaField.of(
                        "internal",
                        FieldType.BOOLEAN,
                        "field.internal",
                        DSL.field(CARD.INTERNAL_UNIT.isNotNull()),
                        CardFacts::internal),
                CriteriaField.codes(
                        "tags",
                        "field.tags",
                        new CodeRows(CARD_TAG, CARD_TAG.TAG_ID, CARD_TAG.CARD_ID.eq(CARD.ID)),
                        CardFacts::tags));
    }

    private static CriteriaField<CardFacts> trait(Viewer viewer, CustomerTrait trait) {
        return new CriteriaField<>(
                trait.key(),
                FieldType.CHOICE,
                "field." + trait.key(),
                trait.rows(viewer, CARD.ID),
                facts -> facts.traits().getOrDefault(trait.key(), Set.of()));
    }

    private static SqlSide side(String key, Field<?> column) {
        return switch (key) {
            case "name" -> SoughtText.name();
            case "address" -> SoughtText.address();
            default -> new SqlSide.Column(column);
        };
    }

    private static CriteriaField<CardFacts> contactName() {
        return CriteriaField.rows(
                "contact.name",
                FieldType.TEXT,
                "field.contact.name",
                CONTACT.NAME,
                CardCatalogue::someContact,
                CardFacts::contactNames);
    }

    private static Condition someContact(Condition condition) {
        return DSL.exists(
                DSL.selectOne().from(CONTACT).where(CONTACT.CARD_ID.eq(CARD.ID)).and(condition));
    }

    private JsonNode profile(CardFacts facts) {
        return JSON.readTree(
                profiles.write(new java.util.HashMap<>(facts.state().values())).data());
    }

    static FieldType type(CardField field) {
        return switch (field.kind()) {
            case TEXT, LONGTEXT -> FieldType.TEXT;
            case NUMBER -> FieldType.NUMBER;
            case MONEY -> FieldType.MONEY;
            case DATE -> FieldType.DATE;
            case BOOLEAN -> FieldType.BOOLEAN;
            case CHOICE -> FieldType.CHOICE;
            case CHOICES -> FieldType.CHOICES;
        };
    }

    private static String label(CardField field) {
        return field.labelZh() == null ? "field." + field.key() : field.labelZh();
    }
}
