package zhike.grading.standing;

import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.grading.scheme.Schemes;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Where customers stand, and how they moved. */
@RestController
class StandingEndpoint {
    private final Schemes schemes;
    private final GradeReading reading;
    private final StandingList list;
    private final MoveList moves;

    StandingEndpoint(Schemes schemes, GradeReading reading, StandingList list, MoveList moves) {
        this.schemes = schemes;
        this.reading = reading;
        this.list = list;
        this.moves = moves;
    }

    @GetMapping("/api/customers/{id}/grades")
    @Needs("grade.read")
    List<GradeView> grades(@PathVariable long id, Viewer viewer, Locale locale) {
        return reading.of(viewer, id, locale);
    }

    @GetMapping("/api/customers/{id}/grade-moves")
    @Needs("grade.read")
    Page<MoveList.Line> moves(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        return moves.of(viewer, id, cursor, Page.limit(limit, 20), locale);
    }

    @GetMapping("/api/grading/standings")
    @Needs("grade.read")
    Page<StandingList.Line> standings(
            @RequestParam(required = false) @Nullable Long scheme,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) boolean overridden,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        return list.page(
                viewer,
                schemes.chosen(scheme),
                level,
                overridden,
                cursor,
                Page.limit(limit, 50),
                locale);
    }

    @GetMapping("/api/grading/counts")
    @Needs("grade.read")
    List<StandingList.Count> counts(
            @RequestParam(required = false) @Nullable Long scheme, Viewer viewer, Locale locale) {
        return list.counts(viewer, schemes.chosen(scheme), locale);
    }

    @GetMapping("/api/grading/moves")
    @Needs("grade.read")
    Page<MoveList.Line> allMoves(
            @RequestParam(required = false) @Nullable Long scheme,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "up|down|first") String way,
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(required = false) @Nullable Boolean late,
            @RequestParam(required = false) @Nullable LocalDate since,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        return moves.page(
                viewer,
                schemes.chosen(scheme),
                new MoveFilter(from, to, way, cause, late, since, until),
                cursor,
                Page.limit(limit, 50),
                locale);
    }

    @GetMapping("/api/grading/migration")
    @Needs("grade.read")
    List<MoveList.Link> migration(
            @RequestParam(required = false) @Nullable Long scheme,
            @RequestParam(required = false) @Nullable LocalDate since,
            @RequestParam(required = false) @Nullable LocalDate until,
            Viewer viewer,
            Locale locale) {
        return moves.links(
                viewer,
                schemes.chosen(scheme),
                new MoveFilter(null, null, null, null, null, since, until),
                locale);
    }
}
