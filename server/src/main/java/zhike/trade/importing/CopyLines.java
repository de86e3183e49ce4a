package zhike.trade.importing;

import org.jspecify.annotations.Nullable;

/** Lines in the text form of PostgreSQL's COPY. */
final class CopyLines {
    private final StringBuilder text = new StringBuilder(1 << 20);

    void add(long row, LineReading.Line line) {
        text.append(row);
        put(line.number());
        put(line.customer());
        put(line.customerName());
        put(line.at().toString());
        put(line.code());
        put(line.name());
        put(line.quantity().toPlainString());
        put(line.price().toPlainString());
        put(line.amount().toPlainString());
        put(line.currency());
        text.append('\n');
    }

    /** What was added since. */
    String take() {
        String rows = text.toString();
        text.setLength(0);
        return rows;
    }

    private void put(@Nullable String value) {
        text.append('\t');
        if (value == null) {
            text.append("\\N");
            return;
        }
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> text.append(' ');
                default -> text.append(c);
            }
        }
    }
}
