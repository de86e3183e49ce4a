package zhike.platform.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Parts a cell into numbers: 13800138000/010-66668888、010-66668889 ext 12. */
final class PhoneCell {

    private static final Pattern PARTING;
    private static final Pattern EXTENSION;
    private static final Pattern BLANKS = Pattern.compile("[^0-9+().#-]+");
    private static final Pattern REMARK =
            Pattern.compile("[^0-9+(#]*([0-9+(][0-9+().# -]*[0-9])?.*");
    private static final int LONGEST_CELL = 500;
    private static final int LONGEST_NUMBER = 15;
    private static final int LEAST_DIGITS = 3;

    static {
        String separators = "";
        String extensions = "";
        for (String line : TextTable.lines("phone-words.txt")) {
            String[] words = line.split(" ");
            String joined = "";
            for (int i = 1; i < words.length; i++) {
                joined += "|" + Pattern.quote(words[i]);
            }
            if (words[0].equals("extension")) {
                extensions = joined.substring(1);
            } else {
                separators = joined;
            }
        }
        PARTING = Pattern.compile("[/\\\\,;|\\n\\r\\t\u3001\u3002\u00b7&]" + separators);
        EXTENSION = Pattern.compile("(.*\\d.*?)\\s*(?:" + extensions + ")[^0-9]*(\\d{1,8}).*");
    }

    private PhoneCell() {}

    static List<Phone> read(String cell) {
        String typed = cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell;
        String digits = PhonePlan.digits(typed);
        if (PhonePlan.isMobile(digits) && digits.length() == typed.length()) {
            return List.of(PhonePlan.mobile(digits));
        }
        if (digits.length() >= LEAST_DIGITS
                && digits.length() <= LONGEST_NUMBER
                && isOnePlainNumber(typed)) {
            return List.of(PhonePlan.read(typed.strip(), ""));
        }
        Map<String, Phone> found = new LinkedHashMap<>();
        for (String part : PARTING.split(Fold.of(typed))) {
            addPart(part, found);
        }
        return List.copyOf(found.values());
    }

    /** Most cells: digits with blanks, hyphens, brackets, which need none of the patterns here. */
    private static boolean isOnePlainNumber(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if ((c < '0' || c > '9') && c != ' ' && c != '-' && c != '(' && c != ')' && c != '+') {
                return false;
            }
        }
        return true;
    }

    private static void addPart(String part, Map<String, Phone> found) {
        var extended = EXTENSION.matcher(part);
        if (extended.matches()) {
            addNumber(extended.group(1), extended.group(2), found);
            return;
        }
        List<String> several = parted(part);
        several.forEach(one -> addNumber(one, "", found));
    }

    /** Blanks part numbers only where together they would be too long for one. */
    private static List<String> parted(String part) {
        if (PhonePlan.digits(part).length() <= LONGEST_NUMBER) {
            return List.of(part);
        }
        var numbers = new ArrayList<String>();
        var open = new StringBuilder();
        for (String piece : BLANKS.split(part)) {
            String before = PhonePlan.digits(open.toString());
            boolean full = before.length() >= 7 && PhonePlan.digits(piece).length() >= 5;
            if (full || PhonePlan.isComplete(before)) {
                numbers.add(open.toString());
                open.setLength(0);
            }
            open.append(piece).append(' ');
        }
        numbers.add(open.toString());
        return numbers;
    }

    private static void addNumber(String text, String extension, Map<String, Phone> found) {
        String digits = PhonePlan.digits(text);
        if (digits.length() < LEAST_DIGITS && (found.isEmpty() || digits.isEmpty())) {
            return;
        }
        Phone phone = null;
        if (digits.length() <= 4 && !found.isEmpty()) {
            phone = PhonePlan.sibling(new ArrayList<>(found.values()).getLast(), digits, extension);
        }
        if (phone == null && digits.length() >= LEAST_DIGITS) {
            phone = PhonePlan.read(trimmed(text), extension);
        }
        if (phone != null) {
            found.putIfAbsent(phone.norm() + '#' + phone.extension(), phone);
        }
    }

    private static String trimmed(String text) {
        var remark = REMARK.matcher(text.replaceAll("\\s+", " "));
        return remark.matches()
                        && remark.group(1) != null
                        && PhonePlan.digits(remark.group(1)).equals(PhonePlan.digits(text))
                ? remark.group(1)
                : text.strip();
    }
}
