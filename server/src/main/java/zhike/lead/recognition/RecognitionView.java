package zhike.lead.recognition;

import org.jspecify.annotations.Nullable;

import zhike.approval.ApprovalState;
import zhike.identity.Named;
import zhike.platform.subject.SubjectShown;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A dossier whole.
 *
 * @param customer null where the customer itself is out of the viewer's reach
 * @param customerName told also to who surveys or approves; null for others out of reach
 * @param percent of the points of the six principles
 * @param pass that is needed
 * @param mine departments whose findings the viewer writes
 * @param version that a form which overwrites carries
 * @param can edit, withdraw
 */
record RecognitionView(
        long id,
        String number,
        @Nullable SubjectShown customer,
        @Nullable String customerName,
        Named owner,
        String state,
        String step,
        List<Stage> stages,
        Map<String, RecognitionForms.Score> principles,
        int percent,
        int pass,
        @Nullable String headTalk,
        @Nullable String technicalTalk,
        List<Papers.Shown> papers,
        List<Site> sites,
        RecognitionForms.Application application,
        BigDecimal amount,
        @Nullable Approval approval,
        List<Contract> contracts,
        @Nullable String customerCode,
        List<Named> told,
        @Nullable String paymentMethod,
        @Nullable String paymentNote,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        List<String> mine,
        int version,
        Map<String, Boolean> can) {
    /** A step that it came to. */
    record Stage(
            String step,
            Instant from,
            @Nullable Named by,
            @Nullable Instant doneAt,
            @Nullable Named doneBy) {}

    record Site(
            String department,
            Named person,
            @Nullable LocalDate on,
            Map<String, Integer> scores,
            @Nullable String findings,
            boolean vetoed,
            @Nullable String vetoReason,
            @Nullable Instant signedAt) {}

    /**
     * @param theirSignatory null where the viewer may not see what people are called
     */
    record Contract(
            String kind,
            String number,
            LocalDate signedOn,
            String ourSignatory,
            @Nullable String theirSignatory,
            @Nullable LocalDate validUntil,
            Named by,
            Instant at) {}

    record Approval(long id, String stage, @Nullable String step, @Nullable Instant endedAt) {
        static Approval of(ApprovalState state, boolean chinese) {
            return new Approval(
                    state.id(),
                    state.stage().code(),
                    chinese ? state.stepZh() : state.stepEn(),
                    state.endedAt());
        }
    }
}
