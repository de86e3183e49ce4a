package zhike.trade.receivable.statement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import zhike.identity.Acting;
import zhike.platform.web.OpenToStrangers;
import zhike.platform.web.StrangerLimit;
import zhike.trade.db.tables.records.StatementRecord;

import java.time.Clock;
import java.util.Locale;

/** A statement behind its link, for the customer. */
@RestController
@RequestMapping("/api/l/statement/{token}")
class PublicStatementEndpoint {
    private final StatementAnswering answering;
    private final StatementStore store;
    private final StatementLetter letter;
    private final StatementFile file;
    private final StrangerLimit limit;
    private final Clock clock;

    PublicStatementEndpoint(
            StatementAnswering answering,
            StatementStore store,
            StatementLetter letter,
            StatementFile file,
            StrangerLimit limit,
            Clock clock) {
        this.answering = answering;
        this.store = store;
        this.letter = letter;
        this.file = file;
        this.limit = limit;
        this.clock = clock;
    }

    @GetMapping
    @OpenToStrangers(
            because = "the customer has no account; a signed link opens this statement alone")
    PublicStatement open(@PathVariable String token, HttpServletRequest request) {
        limit.take(request.getRemoteAddr());
        return shown(answering.open(token));
    }

    @GetMapping("/file")
    @OpenToStrangers(
            because = "the customer has no account; a signed link opens this statement alone")
    ResponseEntity<Resource> paper(@PathVariable String token, HttpServletRequest request) {
        limit.take(request.getRemoteAddr());
        StatementRecord row = answering.open(token);
        return file.answer(row, Locale.of(row.getLocale()));
    }

    @PostMapping("/answer")
    @OpenToStrangers(
            because = "the customer has no account; a signed link opens this statement alone")
    PublicStatement answer(
            @PathVariable String token,
            @Valid @RequestBody StatementAnswering.Answer answer,
            HttpServletRequest request) {
        limit.take(request.getRemoteAddr());
        return shown(answering.answer(token, answer));
    }

    private PublicStatement shown(StatementRecord row) {
        return new PublicStatement(
                row.getNumber(),
                letter.company(),
                file.customer(row),
                row.getFromOn(),
                row.getToOn(),
                row.getCurrency(),
                row.getOpening(),
                row.getInvoiced(),
                row.getReceived(),
                row.getCredited(),
                row.getClosing(),
                store.lines(row),
                row.getState(),
                row.getLocale(),
                clock.getZone().getId(),
                row.getLinkUntil(),
                row.getAnsweredAt(),
                row.getAnsweredName(),
                row.getAnsweredRemark(),
                Acting.now() != null);
    }
}
