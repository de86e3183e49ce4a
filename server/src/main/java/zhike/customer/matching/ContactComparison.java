package zhike.customer.matching;

import java.util.List;

/**
 * Compares telephone numbers, mail addresses and websites; of several on a side the best pair
 * counts.
 */
final class ContactComparison {
    private static final int LOCAL_NUMBER = 7;

    private ContactComparison() {}

    static void phones(List<String> left, List<String> right, Evidence evidence) {
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        Level best = Level.PHONE_DIFFERS;
        String a = left.getFirst();
        String b = right.getFirst();
        for (String one : left) {
            for (String other : right) {
                Level level = phone(one, other);
                int order = level.compareTo(best);
                if (order < 0 || order == 0 && one.compareTo(a) < 0) {
                    best = level;
                    a = one;
                    b = other;
                }
            }
        }
        add(best, Level.PHONE_SAME, Aspect.PHONE, a, b, evidence);
    }

    static void mails(List<MailAddress> left, List<MailAddress> right, Evidence evidence) {
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        Level best = Level.MAIL_DIFFERS;
        MailAddress a = left.getFirst();
        MailAddress b = right.getFirst();
        for (MailAddress one : left) {
            for (MailAddress other : right) {
                Level level = mail(one, other);
                int order = level.compareTo(best);
                if (order < 0 || order == 0 && one.whole().compareTo(a.whole()) < 0) {
                    best = level;
                    a = one;
                    b = other;
                }
            }
        }
        add(best, Level.MAIL_SAME, Aspect.MAIL, a.whole(), b.whole(), evidence);
    }

    static void websites(String a, String b, Evidence evidence) {
        if (!a.isEmpty() && !b.isEmpty()) {
            evidence.add(a.equals(b) ? Level.WEBSITE_SAME : Level.WEBSITE_DIFFERS, a, b);
        }
    }

    private static void add(
            Level level, Level same, Aspect aspect, String a, String b, Evidence evidence) {
        if (level == same) {
            evidence.addRare(level, aspect, a, a, b);
        } else {
            evidence.add(level, a, b);
        }
    }

    private static Level phone(String a, String b) {
        if (a.equals(b)) {
            return Level.PHONE_SAME;
        }
        boolean withoutArea =
                Math.min(a.length(), b.length()) >= LOCAL_NUMBER
                        && (a.endsWith(b) || b.endsWith(a));
        boolean slip = a.length() > LOCAL_NUMBER && EditDistance.within(a, b, 1) <= 1;
        return withoutArea || slip ? Level.PHONE_NEAR : Level.PHONE_DIFFERS;
    }

    private static Level mail(MailAddress a, MailAddress b) {
        if (a.whole().equals(b.whole())) {
            return Level.MAIL_SAME;
        }
        int length = Math.min(a.whole().length(), b.whole().length());
        int slips = Math.max(2, length / 6);
        if (length >= 6 && EditDistance.within(a.whole(), b.whole(), slips) <= slips) {
            return Level.MAIL_NEAR;
        }
        return a.isPersonal() && a.account().equals(b.account())
                ? Level.MAIL_ACCOUNT
                : Level.MAIL_DIFFERS;
    }
}
