package zhike.trade.receivable.statement;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import zhike.customer.Customers;
import zhike.platform.language.Texts;
import zhike.platform.paper.PaperPrinting;
import zhike.platform.paper.PaperTemplate;
import zhike.trade.db.tables.records.StatementRecord;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A statement 对账单 on paper, with the places for both seals. */
@Component
class StatementFile {
    private static final PaperTemplate PAGE = PaperTemplate.of("statement");
    private static final List<String> SUMS =
            List.of("opening", "invoiced", "received", "credited", "closing");
    private final StatementStore store;
    private final StatementLetter letter;
    private final Customers customers;
    private final Texts texts;
    private final PaperPrinting printing;

    StatementFile(
            StatementStore store,
            StatementLetter letter,
            Customers customers,
            Texts texts,
            PaperPrinting printing) {
        this.store = store;
        this.letter = letter;
        this.customers = customers;
        this.texts = texts;
        this.printing = printing;
    }

    ResponseEntity<Resource> answer(StatementRecord row, Locale locale) {
        var out = new ByteArrayOutputStream();
        printing.print(PAGE.fill(data(row, locale)), out);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(row.getNumber() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.APPLICATION_PDF)
                .body(new ByteArrayResource(out.toByteArray()));
    }

    /** What the customer is called on their own paper. */
    String customer(StatementRecord row) {
        return customers
                .names(Customers.rule(), List.of(row.getCustomerId()))
                .getOrDefault(row.getCustomerId(), "");
    }

    private Map<String, Object> data(StatementRecord row, Locale locale) {
        Map<String, Object> data = new HashMap<>();
        data.put("lang", locale.getLanguage());
        data.put("company", letter.company());
        data.put("customer", customer(row));
        data.put("number", row.getNumber());
        data.put("from", row.getFromOn());
        data.put("to", row.getToOn());
        data.put("currency", row.getCurrency());
        for (String word :
                List.of(
                        "title",
                        "period",
                        "ours",
                        "theirs",
                        "seal",
                        "difference",
                        "confirm",
                        "day")) data.put("w_" + word, texts.get(locale, "statement.paper." + word));
        List<Map<String, Object>> sums = new ArrayList<>();
        for (String sum : SUMS)
            sums.add(
                    Map.of(
                            "label",
                            texts.get(locale, "statement." + sum),
                            "value",
                            String.valueOf(row.get(sum))));
        data.put("sums", sums);
        data.put(
                "head",
                List.of("on", "kind", "number", "amount", "balance").stream()
                        .map(each -> Map.of("label", texts.get(locale, "statement.column." + each)))
                        .toList());
        data.put("rows", store.lines(row).stream().map(line -> line(line, locale)).toList());
        return data;
    }

    private Map<String, Object> line(StatementLine line, Locale locale) {
        return Map.of(
                "on",
                line.on(),
                "kind",
                texts.get(locale, "statement.kind." + line.kind()),
                "number",
                line.number(),
                "amount",
                line.amount() == null ? "" : line.amount().toPlainString(),
                "balance",
                line.balance().toPlainString());
    }
}
