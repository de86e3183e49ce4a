package zhike.lead.recognition;

import java.util.Locale;

/** What a dossier goes through, in order. */
enum RecognitionStep {
    PRINCIPLES,
    SURVEY,
    SITE,
    APPLICATION,
    APPROVAL,
    CONTRACTS,
    CODE,
    NOTICE,
    PAYMENT,
    ARCHIVE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RecognitionStep of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    RecognitionStep next() {
        return values()[ordinal() + 1];
    }
}
