package zhike.customer.field;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.error.Refusal;
import zhike.platform.text.CreditCode;
import zhike.platform.text.Email;
import zhike.platform.text.Idcard;
import zhike.platform.text.VisibleName;
import zhike.platform.web.Characters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * From what was sent to the value a field holds: String, BigDecimal, LocalDate, Boolean or a list
 * of codes; blank is none.
 */
@Component
public class FieldParser {
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final LocalDate EARLIEST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private final CardFields fields;

    FieldParser(CardFields fields) {
        this.fields = fields;
    }

    /**
     * @throws Refusal naming the field
     */
    public @Nullable Object parse(CardField field, @Nullable Object sent) {
        if (sent == null) return none(field);
        return switch (field.kind()) {
            case TEXT, LONGTEXT -> text(field, sent);
            case NUMBER, MONEY -> number(field, sent);
            case DATE -> date(field, sent);
            case BOOLEAN -> truth(field, sent);
            case CHOICE -> choice(field, sent);
            case CHOICES -> choices(field, sent);
        };
    }

    private static @Nullable Object none(CardField field) {
        if (field.required())
            throw Refusal.invalid(
                    field.key(),
                    field.key().equals("name") ? "customer.name.missing" : "field.required");
        return null;
    }

    private @Nullable Object text(CardField field, Object sent) {
        if (!(sent instanceof String typed)) throw wrong(field);
        String text =
                field.kind() == FieldKind.LONGTEXT
                        ? typed.strip()
                        : SPACES.matcher(typed.strip()).replaceAll(" ");
        if (field.key().equals("name")) text = VisibleName.of(field.key(), text);
        if (text.isEmpty()) return none(field);
        if (!Characters.storable(text)) throw Refusal.invalid(field.key(), "field.character");
        if (text.length() > field.longest())
            throw Refusal.invalid(
                    field.key(), "field.length", Map.of("min", 1, "max", field.longest()));
        return field.builtIn() ? checked(field, text) : text;
    }

    private static String checked(CardField field, String text) {
        return switch (field.key()) {
            case "email" -> Email.valid(text) ? text : fail(field, "field.email");
            case "credit_code" ->
                    text.length() == 18 && !CreditCode.valid(text)
                            ? fail(field, "customer.credit-code.wrong")
                            : text.toUpperCase(Locale.ROOT);
            case "id_number" ->
                    text.length() == 18 && Idcard.parse(text).isEmpty()
                            ? fail(field, "customer.id-number.wrong")
                            : text.toUpperCase(Locale.ROOT);
            case "lunar_birthday" ->
                    text.matches("L?(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|30)")
                            ? text
                            : fail(field, "customer.lunar-birthday.wrong");
            default -> text;
        };
    }

    private static String fail(CardField field, String code) {
        throw Refusal.invalid(field.key(), code);
    }

    private static @Nullable Object number(CardField field, Object sent) {
        if (sent instanceof String text && text.isBlank()) return none(field);
        try {
            BigDecimal number = new BigDecimal(String.valueOf(sent).strip());
            if (number.abs().compareTo(LARGEST) > 0 || number.scale() > 10)
                throw Refusal.invalid(field.key(), "field.range");
            return number.stripTrailingZeros().scale() < 0
                    ? number.setScale(0)
                    : number.stripTrailingZeros();
        } catch (NumberFormatException | ArithmeticException e) {
            throw wrong(field);
        }
    }

    private static @Nullable Object date(CardField field, Object sent) {
        if (sent instanceof LocalDate date) return date;
        if (!(sent instanceof String text)) throw wrong(field);
        if (text.isBlank()) return none(field);
        try {
            LocalDate date = LocalDate.parse(text.strip());
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST))
                throw Refusal.invalid(field.key(), "field.range");
            return date;
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(field.key(), "customer.date.wrong");
        }
    }

    private static @Nullable Object truth(CardField field, Object sent) {
        if (sent instanceof Boolean) return sent;
        throw wrong(field);
    }

    private @Nullable Object choice(CardField field, Object sent) {
        if (!(sent instanceof String code)) throw wrong(field);
        if (code.isBlank()) return none(field);
        return known(field, code.strip());
    }

    private @Nullable Object choices(CardField field, Object sent) {
        if (!(sent instanceof List<?> list)) throw wrong(field);
        List<String> codes = new ArrayList<>();
        for (Object each : list) codes.add(known(field, String.valueOf(each)));
        return codes.isEmpty() ? none(field) : List.copyOf(new TreeSet<>(codes));
    }

    private String known(CardField field, String code) {
        if (field.dictionary() != null && !fields.offers(field.dictionary(), code))
            throw Refusal.invalid(
                    field.key(),
                    "customer.choice.unknown",
                    Map.of("value", code.length() > 60 ? code.substring(0, 60) : code));
        return code;
    }

    private static Refusal wrong(CardField field) {
        return Refusal.invalid(field.key(), "customer.value.wrong");
    }
}
