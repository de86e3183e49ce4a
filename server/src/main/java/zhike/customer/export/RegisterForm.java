package zhike.customer.export;

import zhike.customer.list.CardRow;
import zhike.platform.language.Texts;
import zhike.platform.paper.PaperPrinting;
import zhike.platform.paper.PaperTemplate;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The register 客户名簿 on paper. */
final class RegisterForm implements ExportForm {
    static final int MOST_ROWS = 2_000;
    static final int MOST_COLUMNS = 12;
    static final List<String> USUAL =
            List.of("number", "name", "stage", "phone", "mobile", "address", "owner", "updated_at");
    private static final int LONGEST = 200;
    private static final PaperTemplate PAGE = PaperTemplate.of("register");
    private static final Set<String> WIDE =
            Set.of("name", "address", "remarks", "email", "employer");
    private static final Set<String> NARROW =
            Set.of("kind", "stage", "quality", "gender", "owner", "postcode");
    private final ExportAbout about;
    private final PaperPrinting printing;
    private final Texts texts;
    private final OutputStream out;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    RegisterForm(ExportAbout about, PaperPrinting printing, Texts texts, OutputStream out) {
        this.about = about;
        this.printing = printing;
        this.texts = texts;
        this.out = out;
    }

    @Override
    public void write(List<CardRow> page) {
        for (CardRow row : page) {
            List<Map<String, Object>> cells = new ArrayList<>();
            List<?> values = about.columns().cells(row);
            for (int i = 0; i < values.size(); i++)
                cells.add(
                        Map.of(
                                "value",
                                values.get(i) == null ? "" : shown(values.get(i)),
                                "class",
                                style(about.columns().keys().get(i))));
            rows.add(Map.of("at", rows.size() + 1, "cells", cells));
        }
    }

    /** A cell is no letter: to set thousands of long remarks would keep the server busy. */
    private static Object shown(Object value) {
        if (value instanceof String text && text.length() > LONGEST)
            return text.substring(
                            0,
                            Character.isHighSurrogate(text.charAt(LONGEST - 1))
                                    ? LONGEST - 1
                                    : LONGEST)
                    + "…";
        return value instanceof java.time.LocalDateTime time
                ? time.toLocalDate()
                : PaperWords.number(value);
    }

    private static String style(String key) {
        return WIDE.contains(key) ? "wide" : NARROW.contains(key) ? "narrow" : "usual";
    }

    @Override
    public void close() {
        List<Map<String, Object>> head = new ArrayList<>();
        List<String> labels = about.columns().labels();
        for (int i = 0; i < labels.size(); i++)
            head.add(Map.of("label", labels.get(i), "class", style(about.columns().keys().get(i))));
        Map<String, Object> data = new HashMap<>(PaperWords.of(about, texts));
        data.put("title", texts.get(about.locale(), "paper.register"));
        data.put("count", texts.get(about.locale(), "paper.count", Map.of("count", about.total())));
        data.put("criteria", about.criteria());
        data.put("head", head);
        data.put("rows", rows);
        data.put("size", labels.size() > 6 ? "landscape" : "portrait");
        printing.print(PAGE.fill(data), out);
    }
}
