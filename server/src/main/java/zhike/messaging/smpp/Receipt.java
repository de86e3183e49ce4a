package zhike.messaging.smpp;

import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jspecify.annotations.Nullable;

import zhike.messaging.sms.SmsEar;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A delivery receipt: by its parameters where the peer sends them, else by its text, which every
 * peer writes a little differently (SMPP 3.4, appendix B).
 */
record Receipt(
        String id,
        String number,
        SmsEar.Outcome outcome,
        String said,
        @Nullable Integer reference) {
    private static final Pattern ID = part("id");
    private static final Pattern STATE = part("stat");
    private static final Pattern ERROR = part("err");
    private static final Set<String> FAILED =
            Set.of("EXPIRED", "DELETED", "UNDELIV", "REJECTD", "UNKNOWN", "FAILED");

    private static Pattern part(String name) {
        return Pattern.compile("(?i)\\b" + name + "\\s*:\\s*(\\S+)");
    }

    static Receipt read(DeliverSm came) {
        byte[] body = came.getShortMessage();
        String text = body == null ? "" : new String(body, StandardCharsets.ISO_8859_1);
        var told = came.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        var reference = came.getOptionalParameter(OptionalParameter.User_message_reference.class);
        String id = told == null ? found(ID, text) : told.getValueAsString();
        String error = found(ERROR, text);
        String state = state(came, text);
        return new Receipt(
                id,
                NumberForm.read(came.getSourceAddr()),
                outcome(state),
                error.isEmpty() ? state : state + " " + error,
                reference == null ? null : reference.getValue() & 0xffff);
    }

    private static String found(Pattern part, String text) {
        Matcher matcher = part.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** By name; the parameter has numbers (SMPP 3.4, 5.2.28). */
    private static String state(DeliverSm came, String text) {
        String written = found(STATE, text).toUpperCase(Locale.ROOT);
        if (!written.isEmpty()) return written;
        var told = came.getOptionalParameter(OptionalParameter.Message_state.class);
        if (told == null) return "";
        return switch (told.getValue()) {
            case 1 -> "ENROUTE";
            case 2 -> "DELIVRD";
            case 3 -> "EXPIRED";
            case 4 -> "DELETED";
            case 5 -> "UNDELIV";
            case 6 -> "ACCEPTD";
            case 8 -> "REJECTD";
            default -> "UNKNOWN";
        };
    }

    private static SmsEar.Outcome outcome(String state) {
        if (state.equals("DELIVRD")) return SmsEar.Outcome.DELIVERED;
        return FAILED.contains(state) ? SmsEar.Outcome.FAILED : SmsEar.Outcome.UNDER_WAY;
    }

    void tell(SmsEar ear) {
        ear.receipt(id, number, outcome, said, reference);
    }
}
